#include "parsers/blocks/front_matter.h"

#include <algorithm>
#include <set>
#include <string>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"

namespace daejo::parsers {
namespace {

struct FrontMatterLine {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< Without the line break.
};

FrontMatterLine front_matter_line_at(std::string_view source, std::size_t begin) {
  std::size_t end = std::min(source.find('\n', begin), source.size());
  if (end > begin && source[end - 1] == '\r') --end;
  return {begin, end};
}

std::size_t next_line(std::string_view source, std::size_t at) {
  const std::size_t end = source.find('\n', at);
  return end == std::string_view::npos ? source.size() : end + 1;
}

/// The offset of the line that closes the front matter; npos if there is none in the first 64 KiB.
std::size_t closing_line(std::string_view source, std::string_view fence) {
  constexpr std::size_t most_bytes = 64 << 10;
  for (std::size_t at = next_line(source, 0); at < std::min(source.size(), most_bytes);
       at = next_line(source, at)) {
    const FrontMatterLine line = front_matter_line_at(source, at);
    const std::string_view text = source.substr(line.begin, line.end - line.begin);
    if (text == fence || (fence == "---" && text == "...")) return at;
  }
  return std::string_view::npos;
}

/// Appends a value as a new line, without the white space and quotes around it.
void append_value(PlainText& content, std::string_view source, std::size_t begin, std::size_t end) {
  while (begin < end && is_ascii_space(source[begin])) ++begin;
  while (begin < end && is_ascii_space(source[end - 1])) --end;
  const bool is_quoted =
      end - begin >= 2 && (source[begin] == '"' || source[begin] == '\'') && source[end - 1] == source[begin];
  if (is_quoted) {
    ++begin;
    --end;
  }
  if (begin >= end) return;
  PlainText value;
  std::size_t from = begin;
  for (std::size_t i = begin; is_quoted && i + 1 < end; ++i) {
    const bool is_escape = source[i] == '\\' && (source[i + 1] == '"' || source[i + 1] == '\\');
    if (!is_escape) continue;
    append_verbatim(value, source.substr(from, i - from), from);
    from = ++i;
  }
  append_verbatim(value, source.substr(from, end - from), from);
  append_line(content, value);
}

class FieldReader {
 public:
  FieldReader(BlockTree& tree, std::string_view source) : tree_(tree), source_(source) {}

  void take(FrontMatterLine line) {
    const std::string_view text = source_.substr(line.begin, line.end - line.begin);
    if (trim(text).empty() || text.starts_with('#')) return;
    const bool is_nested = text.starts_with(' ') || text.starts_with('\t') || text.starts_with("- ");
    if (is_nested) return take_nested(line, text);
    const std::size_t separator = std::min(text.find(": "), text.find('='));
    const bool ends_with_colon = text.ends_with(':');
    if (separator == std::string_view::npos && !ends_with_colon) return;
    add_field(line, 0, separator == std::string_view::npos ? text.size() - 1 : separator);
  }

 private:
  /// Reads an indented line: a field of an inner mapping, or text of the key above.
  void take_nested(FrontMatterLine line, std::string_view text) {
    if (tree_.blocks.back().kind != BlockKind::field) return;
    const std::size_t indent = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t length = inner_key_length(text.substr(indent));
    const bool is_text = length == 0 || (has_text_ && indent > key_indent_);
    if (!is_text) return add_field(line, indent, indent + length);
    extend(line, text);
    has_text_ = true;
  }

  /// The length of the key at the start of a line, if it is a plain name; otherwise 0.
  static std::size_t inner_key_length(std::string_view text) {
    const auto is_name_byte = [](char byte) {
      return is_ascii_alphanumeric(byte) || byte == '_' || byte == '-';
    };
    const auto length = static_cast<std::size_t>(std::ranges::find_if_not(text, is_name_byte) - text.begin());
    const std::string_view rest = text.substr(length);
    return rest == ":" || rest.starts_with(": ") ? length : 0;
  }

  void add_field(FrontMatterLine line, std::size_t indent, std::size_t key_end) {
    const std::string_view text = source_.substr(line.begin, line.end - line.begin);
    Block& field = tree_.add(BlockKind::field, {line.begin, line.end});
    field.name = trim(text.substr(indent, key_end - indent));
    const std::size_t begin = std::min(key_end + 1, text.size());
    const std::string_view value = trim(text.substr(begin));
    key_indent_ = indent;
    has_text_ = !value.empty();
    if (value == "|" || value == ">" || value == "|-" || value == ">-") return;
    append_value(field.content, source_, line.begin + begin, line.end);
  }

  void extend(FrontMatterLine line, std::string_view text) {
    Block& field = tree_.blocks.back();
    const std::size_t start = std::min(text.find_first_not_of(" \t"), text.size());
    const std::size_t marker = text.substr(start).starts_with("- ") ? 2 : 0;
    append_value(field.content, source_, line.begin + start + marker, line.end);
    field.source.end = line.end;
  }

  BlockTree& tree_;
  std::string_view source_;
  std::size_t key_indent_ = 0;  ///< The indentation of the last key.
  bool has_text_ = false;       ///< Whether the last key has a value that deeper lines may continue.
};

}  // namespace

std::size_t add_front_matter(BlockTree& tree, std::string_view source) {
  const FrontMatterLine first = front_matter_line_at(source, 0);
  const std::string_view fence = trim(source.substr(0, first.end));
  if ((fence != "---" && fence != "+++") || first.end - first.begin != fence.size()) return 0;
  const std::size_t close = closing_line(source, fence);
  if (close == std::string_view::npos) return 0;
  const std::size_t first_field = tree.blocks.size() + 1;
  tree.open(BlockKind::front_matter, {0, close});
  FieldReader reader(tree, source);
  for (std::size_t at = next_line(source, 0); at < close; at = next_line(source, at)) {
    reader.take(front_matter_line_at(source, at));
  }
  tree.close();
  if (tree.blocks.size() == first_field) {
    // This is not front matter, but text between two horizontal rules.
    tree.blocks.pop_back();
    return 0;
  }
  return next_line(source, close);
}

namespace {

/// Whether a line begins with a key in ASCII and a colon, as in front matter: "year: 2025".
bool begins_with_key(std::string_view line) {
  constexpr std::size_t longest_key = 40;
  const std::size_t colon = line.substr(0, longest_key).find(':');
  if (colon == std::string_view::npos || colon == 0 || !is_ascii_letter(line[0])) return false;
  const bool is_key = std::ranges::all_of(line.substr(0, colon), [](char byte) {
    return is_ascii_alphanumeric(byte) || byte == '_' || byte == '-';
  });
  return is_key && (colon + 1 == line.size() || line[colon + 1] == ' ');
}

/// Finds front matter in YAML from `begin` on: the lines from one "---" to the next, at least three of which
/// begin with a key in ASCII, while the others are items of lists or indented.
std::vector<Span> find_fenced_keys(std::string_view source, std::size_t begin) {
  constexpr std::size_t fewest_keys = 3;
  std::vector<Span> found;
  std::size_t opening = source.size();  // The offset of the opening fence; the end if none is open.
  std::size_t keys = 0;
  for (std::size_t at = begin; at < source.size(); at = next_line(source, at)) {
    const FrontMatterLine line = front_matter_line_at(source, at);
    const std::string_view text = source.substr(line.begin, line.end - line.begin);
    if (text == "---") {
      const bool closes = opening < source.size() && keys >= fewest_keys;
      if (closes) found.push_back({opening, line.end});
      opening = closes ? source.size() : at;
      keys = 0;
    } else if (begins_with_key(text)) {
      ++keys;
    } else if (!text.starts_with("- ") && !text.starts_with(' ')) {
      opening = source.size();
    }
  }
  return found;
}

/// Whether front matter names a paper that the rest of the document does not name.
bool names_other_paper(std::string_view source, Span front) {
  std::set<std::string> others;
  for (const std::string_view part : {source.substr(0, front.begin), source.substr(front.end)}) {
    for (const PlacedArxivId& named : all_arxiv_ids(part)) others.insert(named.id.base);
  }
  return std::ranges::any_of(all_arxiv_ids(front.of(source)),
                             [&](const PlacedArxivId& named) { return !others.contains(named.id.base); });
}

}  // namespace

Span find_inner_front_matter(std::string_view source, std::size_t body) {
  const std::vector<Span> found = find_fenced_keys(source, body);
  return found.size() == 1 && !names_other_paper(source, found.front()) ? found.front() : Span{};
}

std::vector<Span> find_joined_notes(std::string_view source) {
  std::vector<Span> notes;
  std::set<std::string> papers;
  for (const Span& front : find_fenced_keys(source, 0)) {
    const std::vector<PlacedArxivId> named = all_arxiv_ids(front.of(source));
    if (named.empty()) continue;
    notes.push_back({front.begin, source.size()});
    papers.insert(named.front().id.base);
  }
  if (notes.size() < 2 || papers.size() < notes.size()) notes.clear();
  for (std::size_t i = 0; i + 1 < notes.size(); ++i) notes[i].end = notes[i + 1].begin;
  return notes;
}

}  // namespace daejo::parsers
