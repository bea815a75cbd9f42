#include "project/changed_entries.h"

#include <algorithm>

namespace daejo {
namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";

void trim_end(std::string& text) {
  text.erase(text.find_last_not_of(white_space) + 1);
}

}  // namespace

std::vector<std::string> entry_texts(const Digest& digest, std::span<const IgnoreComment> comments) {
  std::vector<std::string> texts;
  for (const Entry& entry : digest.entries) {
    std::string text;
    for (const IgnoreComment& comment : comments) {
      if (entry_after(digest, comment) == &entry) text += comment.source.of(digest.source);
    }
    // A comment inside an entry's bytes is the next entry's.
    std::size_t at = entry.source.begin;
    for (const IgnoreComment& comment : comments) {
      if (comment.source.begin < at || comment.source.end > entry.source.end) continue;
      text += Span{at, comment.source.begin}.of(digest.source);
      trim_end(text);
      at = comment.source.end;
    }
    text += Span{at, entry.source.end}.of(digest.source);
    std::erase(text, '\r');
    trim_end(text);
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<bool> changed_entries(std::span<const std::string> texts, EntryTexts& before) {
  std::vector<bool> changed;
  for (const std::string& text : texts) {
    const auto found = before.find(text);
    changed.push_back(found == before.end());
    if (found != before.end()) before.erase(found);
  }
  return changed;
}

}  // namespace daejo
