#include "parsers/blocks/wiki_marks.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"

namespace daejo::parsers {
namespace {

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

/// Finds the `==` around `==highlights==`. Neither `a==b` nor `x == y` has a highlight.
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

/// Finds the brackets and the target of a link to another note: `[[target|shown]]` and `[[shown]]`. A link
/// stays if it is alone on its line, has an arXiv id, begins with a digit, or has a colon, `#`, `^` or comma,
/// as links to papers, to a wiki's namespace and to a part of a page have.
void find_note_links(std::string_view text, std::vector<Span>& parts) {
  constexpr std::size_t longest_link = 200;
  for (std::size_t at = 0; (at = text.find("[[", at)) != std::string_view::npos;) {
    const std::size_t begin = at + 2;
    const std::string_view rest = text.substr(begin, longest_link);
    const std::size_t length = rest.find_first_of("[]\n");
    const bool is_closed = length != std::string_view::npos && rest.substr(length).starts_with("]]");
    const std::string_view link = rest.substr(0, is_closed ? length : 0);
    at = begin + link.size();
    if (link.empty() || is_ascii_digit(link[0]) || link.find_first_of(":#^,") != std::string_view::npos)
      continue;
    const bool starts_line = begin == 2 || text[begin - 3] == '\n';
    const std::size_t end = at + 2;
    const bool ends_line = end >= text.size() || text[end] == '\n';
    if ((starts_line && ends_line) || !all_arxiv_ids(link).empty()) continue;
    const std::size_t bar = link.find('|');
    parts.push_back({begin - 2, bar == std::string_view::npos ? begin : begin + bar + 1});
    parts.push_back({at, end});
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

/// Finds Pandoc's attributes at the end of a text: `A Title {#sec-title .unnumbered}`. Attributes with an
/// arXiv id stay.
void find_attributes(std::string_view text, std::vector<Span>& parts) {
  const std::size_t end = text.find_last_not_of(" \t\n");
  if (end == std::string_view::npos || text[end] != '}') return;
  const std::size_t open = text.rfind('{', end);
  if (open == std::string_view::npos || open + 2 > end) return;
  const char mark = text[open + 1];
  const bool is_attribute =
      (mark == '#' || mark == '.' || mark == '-' || mark == ':') && !is_space_at(text, open + 2);
  const bool stands_apart = open == 0 || is_ascii_space(text[open - 1]);
  if (is_attribute && stands_apart && all_arxiv_ids(text.substr(open, end - open)).empty())
    parts.push_back({open, end + 1});
}

/// Finds the lines that open and close Pandoc's divisions: `::: {.callout-tip}`. A line with an arXiv id
/// stays.
void find_divisions(std::string_view text, std::vector<Span>& parts) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (line.starts_with(":::") && all_arxiv_ids(line).empty())
      parts.push_back({at, std::min(end + 1, text.size())});
    at = end + 1;
  }
}

}  // namespace

PlainText without_wiki_marks(const PlainText& paragraph) {
  std::vector<Span> parts;
  find_highlights(paragraph.text, parts);
  find_note_links(paragraph.text, parts);
  find_comments(paragraph.text, parts);
  find_name(paragraph.text, parts);
  find_attributes(paragraph.text, parts);
  find_divisions(paragraph.text, parts);
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

}  // namespace daejo::parsers
