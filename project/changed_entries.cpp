#include "project/changed_entries.h"

#include <algorithm>
#include <boost/algorithm/string/trim.hpp>
#include <locale>

namespace daejo::project {
std::vector<std::string> entry_texts(const parsers::Digest& digest, std::span<const IgnoreComment> comments) {
  std::vector<std::string> texts(digest.entries.size());
  for (const IgnoreComment& comment : comments) {
    const parsers::Entry* const entry = entry_after(digest, comment);
    if (entry == nullptr) continue;
    texts[static_cast<std::size_t>(entry - digest.entries.data())] += comment.source.of(digest.source);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const parsers::Entry& entry = digest.entries[i];
    std::string& text = texts[i];
    // A comment inside the bytes of an entry applies to the next entry, so it is left out of this one's text.
    std::size_t at = entry.source.begin;
    const auto inside = std::ranges::lower_bound(
        comments, at, {}, [](const IgnoreComment& comment) { return comment.source.begin; });
    for (const IgnoreComment& comment : std::span(inside, comments.end())) {
      if (comment.source.end > entry.source.end) break;
      text += Span{at, comment.source.begin}.of(digest.source);
      boost::algorithm::trim_right(text, std::locale::classic());
      at = comment.source.end;
    }
    text += Span{at, entry.source.end}.of(digest.source);
    std::erase(text, '\r');
    boost::algorithm::trim_right(text, std::locale::classic());
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

}  // namespace daejo::project
