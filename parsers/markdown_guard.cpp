#include "parsers/markdown_guard.h"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "base/ascii.h"
#include "base/span.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t most_container_markers = 64;
constexpr std::size_t most_marks_in_paragraph = 2000;

std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// The length of the tag at the start of `text`, or 0 if there is none. A tag has no `<`, `>` or line break
/// inside.
std::size_t tag_length(std::string_view text) {
  constexpr std::size_t longest_tag = 4096;
  if (text.size() < 3 || text[0] != '<') return 0;
  const std::size_t name = text[1] == '/' ? 2 : 1;
  if (!is_ascii_letter(text[name])) return 0;
  std::size_t end = name;
  while (end < text.size() && is_ascii_alphanumeric(text[end])) ++end;
  // `<https://…>` and `<name@host>` are automatic links.
  if (end < text.size() && (text[end] == ':' || text[end] == '@' || text[end] == '.')) return 0;
  end = text.substr(0, longest_tag).find_first_of("<>\n", end);
  return end != std::string_view::npos && text[end] == '>' ? end + 1 : 0;
}

bool is_raw_text_tag(std::string_view text) {
  return starts_with_ignoring_case(text, "<script") || starts_with_ignoring_case(text, "<style") ||
         starts_with_ignoring_case(text, "<pre") || starts_with_ignoring_case(text, "<textarea");
}

/// Whether the tag at the start of `line` must be neutralised because it would open an HTML block: it is part
/// of HTML, or alone on the line. False for `<script>`, `<style>`, `<pre>` and `<textarea>`.
bool opens_html_block(std::string_view line, std::size_t tag_length) {
  if (tag_length == 0 || is_raw_text_tag(line)) return false;
  const bool is_alone = trim(line.substr(tag_length)).empty();
  // A link with text after it on the line does not open a block, and may lead to the paper.
  if (starts_with_ignoring_case(line, "<a ") || starts_with_ignoring_case(line, "</a>")) return is_alone;
  return is_html_tag(line.substr(0, tag_length)) || is_alone;
}

void neutralise_leading_tags(std::string& text, const std::vector<Span>& lines) {
  for (const Span& line : lines) {
    std::size_t offset = line.begin + indentation(line.of(text));
    std::string_view rest = std::string_view(text).substr(offset, line.end - offset);
    std::size_t length = tag_length(rest);
    while (opens_html_block(rest, length)) {
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(offset), length, neutral_byte);
      offset += length;
      rest.remove_prefix(length);
      length = tag_length(rest);
    }
  }
}

/// Neutralises the template tags of static sites that end on their line: Liquid's `{% … %}`, Hugo's
/// `{{< … >}}` and `{{% … %}}`, and kramdown's `{: … }`. Keeps `{{ … }}`, which may be an unfilled
/// placeholder of a prompt.
void neutralise_template_tags(std::string& text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Pair, 4> pairs = {{{"{{<", ">}}"}, {"{{%", "%}}"}, {"{%", "%}"}, {"{:", "}"}}};
  constexpr std::size_t longest_tag = 1024;
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string::npos; ++at) {
    const std::string_view rest = std::string_view(text).substr(at, longest_tag);
    for (const Pair& pair : pairs) {
      if (!rest.starts_with(pair.open)) continue;
      const std::size_t close = rest.find(pair.close, pair.open.size());
      const std::size_t length = close == std::string_view::npos ? 0 : close + pair.close.size();
      if (length == 0 || rest.substr(0, length).find('\n') != std::string_view::npos) continue;
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(at), length, neutral_byte);
      break;
    }
  }
}

/// Neutralises the first byte of each opener of an HTML block, such as `<!--`, after which its closer never
/// comes.
void neutralise_unclosed_html(std::string& text) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Pair, 6> pairs = {{{"<!--", "-->"},
                                          {"<?", "?>"},
                                          {"<![CDATA[", "]]>"},
                                          {"<script", "</script>"},
                                          {"<style", "</style>"},
                                          {"<pre", "</pre>"}}};
  if (text.find('<') == std::string::npos) return;
  const std::string lower = to_ascii_lower(text);
  for (const Pair& pair : pairs) {
    const std::string open = to_ascii_lower(pair.open);
    const std::size_t first_open = lower.find(open);
    if (first_open == std::string::npos) continue;
    const std::size_t last_close = lower.rfind(to_ascii_lower(pair.close));
    std::size_t at = last_close == std::string::npos ? first_open : last_close;
    while ((at = lower.find(open, at)) != std::string::npos) text[at++] = neutral_byte;
  }
}

std::optional<Fence> fence_on(std::string_view line) {
  const std::size_t start = indentation(line);
  if (start > 3 || start == line.size() || (line[start] != '`' && line[start] != '~')) return std::nullopt;
  const char mark = line[start];
  const std::size_t end = std::min(line.find_first_not_of(mark, start), line.size());
  if (end - start < 3) return std::nullopt;
  const std::string_view info = line.substr(end);
  if (mark == '`' && info.find('`') != std::string_view::npos) return std::nullopt;
  return Fence{mark, end - start, trim(info).empty()};
}

bool closes_fence(const Fence& fence, const Fence& open) {
  return fence.may_close && fence.mark == open.mark && fence.length >= open.length;
}

/// Neutralises the opening fences of code blocks that are never closed.
void neutralise_unclosed_fences(std::string& text, const std::vector<Span>& lines) {
  std::vector<std::optional<Fence>> fences;
  fences.reserve(lines.size());
  for (const Span& line : lines) fences.push_back(fence_on(line.of(text)));
  // The length of the longest closing fence from each line on, for "`" and for "~", so that one pass decides
  // about all openers.
  std::vector<std::array<std::size_t, 2>> longest_after(lines.size() + 1, {0, 0});
  const auto kind = [](const Fence& fence) { return fence.mark == '`' ? std::size_t{0} : std::size_t{1}; };
  for (std::size_t i = lines.size(); i-- > 0;) {
    longest_after[i] = longest_after[i + 1];
    if (fences[i] && fences[i]->may_close) {
      std::size_t& longest = longest_after[i][kind(*fences[i])];
      longest = std::max(longest, fences[i]->length);
    }
  }
  std::optional<Fence> open;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!fences[i]) continue;
    if (open) {
      if (closes_fence(*fences[i], *open)) open.reset();
    } else if (longest_after[i + 1][kind(*fences[i])] >= fences[i]->length) {
      open = fences[i];
    } else {
      const std::size_t start = lines[i].begin + indentation(lines[i].of(text));
      std::fill_n(text.begin() + static_cast<std::ptrdiff_t>(start), fences[i]->length, neutral_byte);
    }
  }
}

/// The length of a container marker (`>`, `-`, `+`, `*`, `1.`, `1)`) at the start of `text`, including the
/// white space after it. 0 if there is none.
std::size_t container_marker_length(std::string_view text) {
  if (text.empty()) return 0;
  std::size_t end = 0;
  while (end < text.size() && end < 9 && is_ascii_digit(text[end])) ++end;
  if (end > 0) {
    if (end >= text.size() || (text[end] != '.' && text[end] != ')')) return 0;
  } else if (text[0] != '>' && text[0] != '-' && text[0] != '+' && text[0] != '*') {
    return 0;
  }
  ++end;
  const bool spaced = end >= text.size() || text[end] == ' ' || text[end] == '\t';
  if (!spaced && text[0] != '>') return 0;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
  return end;
}

/// Replaces the marker of a tab or admonition by that of a list item if the next line with text is indented
/// by four more columns, so that this text is not read as code.
void open_indented_blocks(std::string& text, const std::vector<Span>& lines) {
  constexpr std::size_t columns = 4;
  // The indentation, in spaces, of the nearest line below that is not blank; npos if there is none.
  std::size_t below = std::string::npos;
  CodeFences fences;
  std::vector<bool> may_open(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) may_open[i] = !fences.take(lines[i].of(text));
  for (std::size_t i = lines.size(); i-- > 0;) {
    const std::string_view line = lines[i].of(text);
    if (trim(line).empty()) continue;
    const std::size_t start = indentation(line);
    const std::size_t length = indented_block_marker_length(line.substr(start));
    if (length > 0 && may_open[i] && below != std::string::npos && below >= start + columns) {
      char* marker = text.data() + lines[i].begin + start;
      std::fill_n(marker, columns, ' ');
      std::fill_n(marker + columns, length - columns, neutral_byte);
      *marker = '+';
    }
    below = start;
  }
}

/// Replaces the ":" at the start of a definition (": …", as in PHP Markdown Extra and Pandoc) by the marker
/// of a list item.
void open_definitions(std::string& text, const std::vector<Span>& lines) {
  CodeFences fences;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].of(text);
    const bool is_code = fences.take(line);
    const bool follows =
        i > 0 && (!trim(lines[i - 1].of(text)).empty() || (i > 1 && !trim(lines[i - 2].of(text)).empty()));
    if (!is_code && follows && line.starts_with(": ") && line.size() > 2) text[lines[i].begin] = '+';
  }
}

void report(GuardedMarkdown& guarded, const std::string& file, std::size_t line, std::string sentence) {
  Problem& problem = guarded.problems.emplace_back();
  problem.place.file = file;
  problem.place.line = line;
  problem.sentence = std::move(sentence);
}

void limit_container_markers(GuardedMarkdown& guarded, const std::vector<Span>& lines,
                             const std::string& file) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].of(guarded.text);
    std::size_t offset = indentation(line);
    std::size_t count = 0;
    std::size_t allowed_end = 0;
    while (const std::size_t length = container_marker_length(line.substr(offset))) {
      offset += length;
      if (++count == most_container_markers) allowed_end = offset;
    }
    if (count <= most_container_markers) continue;
    std::fill_n(guarded.text.begin() + static_cast<std::ptrdiff_t>(lines[i].begin + allowed_end),
                offset - allowed_end, neutral_byte);
    report(guarded, file, i + 1,
           "Quotes and lists nest deeper than " + std::to_string(most_container_markers) +
               " levels on this line; their marks beyond that were ignored.");
  }
}

bool is_blank(std::string_view line) {
  return trim(line).empty();
}

/// Neutralises all marks of a kind, such as "[", if the paragraph has more than `most_marks_in_paragraph` of
/// them.
void limit_marks_in(GuardedMarkdown& guarded, Span paragraph, std::size_t line, const std::string& file) {
  std::array<std::size_t, 256> counts{};
  for (const char byte : paragraph.of(guarded.text)) ++counts[static_cast<unsigned char>(byte)];
  for (const char mark : std::string_view("!&*<[\\]_`~")) {
    const std::size_t count = counts[static_cast<unsigned char>(mark)];
    if (count <= most_marks_in_paragraph) continue;
    const auto begin = guarded.text.begin() + static_cast<std::ptrdiff_t>(paragraph.begin);
    std::replace(begin, begin + static_cast<std::ptrdiff_t>(paragraph.size()), mark, neutral_byte);
    report(guarded, file, line,
           "The paragraph has " + std::to_string(count) + " times the character " + std::string(1, mark) +
               ", which is too often, so it was ignored there.");
  }
}

void limit_marks(GuardedMarkdown& guarded, const std::vector<Span>& lines, const std::string& file) {
  for (std::size_t first = 0; first < lines.size();) {
    std::size_t last = first;
    while (last + 1 < lines.size() && !is_blank(lines[last + 1].of(guarded.text))) ++last;
    const Span paragraph{lines[first].begin, lines[last].end};
    if (paragraph.size() > most_marks_in_paragraph) limit_marks_in(guarded, paragraph, first + 1, file);
    first = last + 1;
  }
}

}  // namespace

bool is_html_tag(std::string_view tag) {
  static const std::set<std::string, std::less<>> names = {
      "a",   "abbr",    "article",    "aside",   "audio", "b",      "big",     "blockquote", "body",
      "br",  "center",  "cite",       "code",    "dd",    "del",    "details", "div",        "dl",
      "dt",  "em",      "figcaption", "figure",  "font",  "footer", "h1",      "h2",         "h3",
      "h4",  "h5",      "h6",         "header",  "hr",    "html",   "i",       "iframe",     "img",
      "ins", "kbd",     "li",         "main",    "mark",  "nav",    "ol",      "p",          "pre",
      "q",   "s",       "samp",       "section", "small", "source", "span",    "strike",     "strong",
      "sub", "summary", "sup",        "table",   "tbody", "td",     "tfoot",   "th",         "thead",
      "tr",  "tt",      "u",          "ul",      "var",   "video"};
  const std::size_t name = tag.starts_with("</") ? 2 : 1;
  std::size_t end = name;
  while (end < tag.size() && is_ascii_alphanumeric(tag[end])) ++end;
  return end > name && names.count(to_ascii_lower(tag.substr(name, end - name))) > 0;
}

std::size_t indented_block_marker_length(std::string_view line) {
  const bool is_tab = line.starts_with("===");
  if (!is_tab && !line.starts_with("!!!") && !line.starts_with("???")) return 0;
  std::size_t end = 3;
  if (end < line.size() && (line[end] == '+' || line[end] == '!')) ++end;
  if (end + 1 >= line.size() || line[end] != ' ') return 0;
  ++end;
  const bool is_named = is_tab ? line[end] == '"' : is_ascii_letter(line[end]) || line[end] == '"';
  return is_named ? end : 0;
}

bool CodeFences::take(std::string_view line) {
  const std::optional<Fence> fence = fence_on(line);
  const bool is_code = open_ || fence;
  if (!open_) {
    open_ = fence;
  } else if (fence && closes_fence(*fence, *open_)) {
    open_.reset();
  }
  return is_code;
}

GuardedMarkdown guard_markdown(std::string_view source, const std::string& file) {
  GuardedMarkdown guarded{std::string(source), {}};
  // The parser would convert a NUL to three bytes, which would shift all positions after it on its line.
  for (std::size_t at = 0; (at = guarded.text.find('\0', at)) != std::string::npos; ++at)
    guarded.text[at] = neutral_byte;
  const std::vector<Span> lines = lines_of(source);
  neutralise_template_tags(guarded.text);
  neutralise_leading_tags(guarded.text, lines);
  neutralise_unclosed_html(guarded.text);
  neutralise_unclosed_fences(guarded.text, lines);
  open_indented_blocks(guarded.text, lines);
  if (source.find("\n: ") != std::string_view::npos) open_definitions(guarded.text, lines);
  limit_container_markers(guarded, lines, file);
  limit_marks(guarded, lines, file);
  return guarded;
}

}  // namespace daejo::parsers
