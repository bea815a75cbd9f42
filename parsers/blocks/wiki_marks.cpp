#include "parsers/blocks/wiki_marks.h"

#include <algorithm>

#include "parsers/ascii.h"

namespace daejo {
namespace {

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

/// Finds `==highlights==`. Neither `a==b` nor `x == y` is one.
void find_highlights(std::string_view text, std::vector<Span>& parts) {
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; (at = text.find("==", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_not_of('=', at), text.size());
    const bool is_mark = end - at == 2;
    const bool may_close = open != std::string_view::npos && !is_space_at(text, at - 1) &&
                           text.substr(open, at - open).find('\n') == std::string_view::npos;
    const bool may_open = !is_space_at(text, end) && (at == 0 || !is_ascii_alphanumeric(text[at - 1]));
    if (is_mark && may_close) {
      parts.push_back({open, open + 2});
      parts.push_back({at, end});
      open = std::string_view::npos;
    } else {
      open = is_mark && may_open ? at : std::string_view::npos;
    }
    at = end;
  }
}

void find_comments(std::string_view text, std::vector<Span>& parts) {
  for (std::size_t at = 0; (at = text.find("%%", at)) != std::string_view::npos;) {
    const bool starts_word = at == 0 || is_ascii_space(text[at - 1]);
    const std::size_t close = text.find("%%", at + 2);
    if (close == std::string_view::npos) return;
    if (starts_word) parts.push_back({at, close + 2});
    at = starts_word ? close + 2 : at + 2;
  }
}

void find_name(std::string_view text, std::vector<Span>& parts) {
  constexpr std::size_t fewest_letters = 4;
  std::size_t end = text.size();
  while (end > 0 && is_ascii_space(text[end - 1])) --end;
  std::size_t begin = end;
  while (begin > 0 && (is_ascii_alphanumeric(text[begin - 1]) || text[begin - 1] == '-')) --begin;
  const bool is_name = begin > 0 && text[begin - 1] == '^' && end - begin >= fewest_letters &&
                       (begin == 1 || is_ascii_space(text[begin - 2]));
  if (is_name) parts.push_back({begin - 1, end});
}

}  // namespace

PlainText without_wiki_marks(const PlainText& paragraph) {
  std::vector<Span> parts;
  find_highlights(paragraph.text, parts);
  find_comments(paragraph.text, parts);
  find_name(paragraph.text, parts);
  if (parts.empty()) return paragraph;
  std::ranges::sort(parts, {}, &Span::begin);
  std::size_t reached = 0;
  std::erase_if(parts, [&](const Span& part) {
    const bool overlaps = part.begin < reached;
    reached = std::max(reached, part.end);
    return overlaps;
  });
  return without_parts(paragraph, parts);
}

}  // namespace daejo
