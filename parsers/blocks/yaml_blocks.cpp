#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

#include "base/ascii.h"
#include "base/line_index.h"
#include "base/utf8.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/json_strings.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t npos = std::string_view::npos;

struct YamlLine {
  std::size_t begin = 0;  ///< After the indentation.
  std::size_t end = 0;    ///< Before the white space at the end of the line.
  std::size_t indent = 0;
};

/// Converts YAML to the blocks that JSON has: mappings, sequences, and scalars of all styles. Reads the part
/// of YAML that people and programs usually write. Anchors, tags and values in braces stay text, and lines
/// between documents are skipped.
class YamlBlocks {
 public:
  YamlBlocks(std::string_view source, Span part, const std::string& file, BlockTree& tree)
      : source_(source), file_(file), tree_(tree) {
    for (std::size_t at = part.begin; at < part.end;) {
      const std::size_t end = std::min({source.find('\n', at), part.end, source.size()});
      YamlLine line{at, end, 0};
      while (line.begin < end && source[line.begin] == ' ') ++line.begin;
      while (line.end > line.begin && is_ascii_space(source[line.end - 1])) --line.end;
      line.indent = line.begin - at;
      lines_.push_back(line);
      at = end + 1;
    }
  }

  void read() {
    for (skip_blank(); at_ < lines_.size(); skip_blank()) read_node(lines_[at_].indent, 0);
    if (skipped_ > 0) report_skipped();
  }

 private:
  std::string_view text() const {
    return source_.substr(lines_[at_].begin, lines_[at_].end - lines_[at_].begin);
  }

  bool is_blank() const {
    const std::string_view line = text();
    return line.empty() || line.starts_with('#') || line == "---" || line == "...";
  }

  void skip_blank() {
    while (at_ < lines_.size() && is_blank()) ++at_;
  }

  static bool is_item(std::string_view line) { return line.starts_with("- ") || line == "-"; }

  /// The length of the key at the start of a line, with its quotes but without its colon; npos if the line
  /// has no key.
  static std::size_t key_length(std::string_view line) {
    if (line.empty() || std::string_view("\"'[{|>&*!%@`#").find(line[0]) != npos) {
      const bool is_quoted = !line.empty() && (line[0] == '"' || line[0] == '\'');
      const std::size_t close = is_quoted ? line.find(line[0], 1) : npos;
      return close != npos && line.substr(close + 1).starts_with(':') ? close + 1 : npos;
    }
    constexpr std::size_t longest_key = 80;
    const std::size_t colon = line.substr(0, longest_key).find(": ");
    if (colon != npos) return colon;
    return line.ends_with(':') && line.size() <= longest_key ? line.size() - 1 : npos;
  }

  void skip_lines(std::size_t count) {
    if (skipped_ == 0) first_skipped_ = lines_[at_].begin;
    skipped_ += count;
    at_ += count;
  }

  void report_skipped() {
    tree_.problems.push_back({LineIndex(source_).place(file_, first_skipped_),
                              "Lines of YAML that were skipped from here on: " + std::to_string(skipped_) +
                                  ". They belong to no list and no mapping, or nest too deeply."});
  }

  /// Reads a mapping or a sequence that is indented by `indent`, or skips one line that begins neither. If
  /// the nesting is over 64 levels deep, skips the rest of the text.
  void read_node(std::size_t indent, std::size_t depth) {
    constexpr std::size_t deepest = 64;
    if (depth > deepest) {
      skip_lines(lines_.size() - at_);
      return;
    }
    if (is_item(text())) {
      read_sequence(indent, depth);
    } else if (key_length(text()) != npos) {
      read_mapping(indent, depth);
    } else if (text().starts_with('%') || text().starts_with("---")) {
      ++at_;  // A directive, or the start of a document.
    } else {
      skip_lines(1);
    }
  }

  void read_sequence(std::size_t indent, std::size_t depth) {
    const std::size_t block = tree_.blocks.size();
    tree_.open(BlockKind::array, {lines_[at_].begin, lines_[at_].end});
    while (at_ < lines_.size() && lines_[at_].indent == indent && is_item(text())) {
      YamlLine& line = lines_[at_];
      const std::size_t inner = std::min(text().find_first_not_of(' ', 1), text().size());
      line.begin += inner;
      line.indent += inner;
      if (line.begin >= line.end) {
        ++at_;
        skip_blank();
        if (at_ < lines_.size() && lines_[at_].indent > indent) read_node(lines_[at_].indent, depth + 1);
      } else if (is_item(text()) || key_length(text()) != npos) {
        read_node(line.indent, depth + 1);
      } else {
        tree_.open(BlockKind::item, {line.begin, line.end});
        read_scalar(indent, {line.begin, line.end});
        tree_.close();
      }
      skip_blank();
    }
    finish(block);
  }

  void read_mapping(std::size_t indent, std::size_t depth) {
    const std::size_t block = tree_.blocks.size();
    tree_.open(BlockKind::object, {lines_[at_].begin, lines_[at_].end});
    while (at_ < lines_.size() && lines_[at_].indent == indent && !is_item(text())) {
      const std::size_t length = key_length(text());
      if (length == npos) break;
      const YamlLine line = lines_[at_];
      std::string_view key = text().substr(0, length);
      if (key.size() > 1 && (key[0] == '"' || key[0] == '\'')) key = key.substr(1, key.size() - 2);
      const std::size_t field = tree_.blocks.size();
      tree_.open(BlockKind::field, {line.begin, line.end}).name = trim(key);
      std::size_t value = line.begin + length + 1;
      while (value < line.end && source_[value] == ' ') ++value;
      if (value < line.end) {
        read_scalar(indent, {value, line.end});
      } else {
        ++at_;
        skip_blank();
        // The items of a sequence need not be indented more deeply than its key.
        const bool has_inner = at_ < lines_.size() && (lines_[at_].indent > indent ||
                                                       (lines_[at_].indent == indent && is_item(text())));
        if (has_inner) read_node(lines_[at_].indent, depth + 1);
      }
      finish(field);
      skip_blank();
    }
    finish(block);
  }

  void finish(std::size_t block) {
    tree_.close();
    const std::size_t last = at_ == 0 ? 0 : at_ - 1;
    tree_.blocks[block].source.end = std::max(tree_.blocks[block].source.end, lines_[last].end);
  }

  /// Reads a value, and the more deeply indented lines that continue it, into the innermost open block. A
  /// list in brackets or a document in the value becomes blocks inside that block.
  void read_scalar(std::size_t indent, Span first) {
    const std::string_view start = first.of(source_);
    const std::size_t owner = tree_.blocks.size() - 1;
    PlainText value;
    if (start[0] == '|' || start[0] == '>') {
      read_block_scalar(indent, start[0] == '|', value);
      PlainText opened = value;
      if (start[0] == '|' && add_document_in_string(tree_, opened, file_)) return;
    } else if (start[0] == '[' && start.ends_with(']')) {
      add_flow_sequence({first.begin + 1, first.end - 1});
      ++at_;
      return;
    } else if (start[0] == '"') {
      value = read_double_quoted(indent, first);
      PlainText opened = value;
      if (may_hold_document(value.text) && add_document_in_string(tree_, opened, file_)) return;
    } else {
      ++at_;
      append_verbatim(value, start, first.begin);
      for (; at_ < lines_.size() && lines_[at_].indent > indent && !text().empty(); ++at_) {
        append_changed(value, " ", lines_[at_].begin);
        append_verbatim(value, text(), lines_[at_].begin);
      }
      value = without_quotes(value);
    }
    tree_.blocks[owner].content = std::move(value);
  }

  static bool may_hold_document(std::string_view text) {
    return text.starts_with('<') || text.find('\n') != npos;
  }

  /// Reads a text in double quotation marks, and the lines that continue it.
  PlainText read_double_quoted(std::size_t indent, Span line) {
    PlainText value;
    ++line.begin;
    for (;;) {
      const QuotedEnd end = append_quoted(value, line);
      ++at_;
      const bool continues = at_ < lines_.size() && lines_[at_].indent > indent && !text().empty();
      if (end == QuotedEnd::closed || !continues) return trimmed_slice(value, {0, value.text.size()});
      line = {lines_[at_].begin, lines_[at_].end};
      if (end == QuotedEnd::line) append_changed(value, " ", line.begin);
    }
  }

  /// How a line of a text in double quotation marks ends: with the closing mark, with a line break that means
  /// a space, or with a line break after a backslash, which means nothing.
  enum class QuotedEnd { closed, line, escaped_line };

  QuotedEnd append_quoted(PlainText& value, Span line) const {
    for (std::size_t at = line.begin; at < line.end;) {
      if (source_[at] == '"') return QuotedEnd::closed;
      if (source_[at] == '\\') {
        if (at + 1 == line.end) return QuotedEnd::escaped_line;
        std::string decoded;
        const std::size_t length = decode_escape(source_.substr(at, line.end - at), decoded);
        append_changed(value, decoded, at);
        at += length;
        continue;
      }
      const std::size_t end = std::min(source_.find_first_of("\"\\", at), line.end);
      append_verbatim(value, source_.substr(at, end - at), at);
      at = end;
    }
    return QuotedEnd::line;
  }

  /// Appends what the escape at the start of `text` stands for, and returns the length of the escape.
  static std::size_t decode_escape(std::string_view text, std::string& out) {
    constexpr std::string_view names = "ntr";
    constexpr std::string_view values = "\n\t\r";
    const char name = text[1];
    if (const std::size_t known = names.find(name); known != npos) {
      out += values[known];
      return 2;
    }
    const std::size_t digits = name == 'x' ? 2 : name == 'u' ? 4 : name == 'U' ? 8 : 0;
    std::uint32_t value = 0;
    const std::string_view hex = text.substr(2, digits);
    const auto [end, error] = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
    const bool is_number = digits > 0 && hex.size() == digits && end == hex.data() + hex.size();
    if (error == std::errc() && is_number) {
      const bool is_character = value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);
      append_utf8(out, is_character ? char32_t{value} : replacement_character);
      return 2 + digits;
    }
    out += text.substr(1, decode_utf8(text, 1).length);
    return 1 + decode_utf8(text, 1).length;
  }

  void read_block_scalar(std::size_t indent, bool keeps_lines, PlainText& value) {
    ++at_;
    std::optional<std::size_t> base;
    bool was_blank = false;
    for (; at_ < lines_.size(); ++at_) {
      const YamlLine& line = lines_[at_];
      if (line.begin >= line.end) {
        was_blank = !value.text.empty();
        continue;
      }
      if (line.indent <= indent) break;
      if (!base) base = line.indent;
      if (!value.text.empty())
        append_changed(value, was_blank ? "\n\n" : keeps_lines ? "\n" : " ", line.begin);
      if (keeps_lines && line.indent > *base)
        append_changed(value, std::string(line.indent - *base, ' '), line.begin);
      append_verbatim(value, text(), line.begin);
      was_blank = false;
    }
  }

  void add_flow_sequence(Span inside) {
    tree_.open(BlockKind::array, inside);
    for (std::size_t at = inside.begin; at < inside.end;) {
      const char quote = source_[at] == '"' || source_[at] == '\'' ? source_[at] : '\0';
      const std::size_t close = quote != '\0' ? std::min(source_.find(quote, at + 1), inside.end) : at;
      const std::size_t end = std::min(source_.find(',', close), inside.end);
      PlainText item;
      append_verbatim(item, source_.substr(at, end - at), at);
      item = without_quotes(trimmed_slice(item, {0, item.text.size()}));
      if (!item.text.empty()) tree_.add(BlockKind::item, {at, end}, std::move(item));
      at = end + 1;
      while (at < inside.end && source_[at] == ' ') ++at;
    }
    tree_.close();
  }

  static PlainText without_quotes(const PlainText& value) {
    const std::string_view text = value.text;
    const bool is_quoted = text.size() > 1 && (text[0] == '"' || text[0] == '\'') && text.back() == text[0];
    if (!is_quoted) return value;
    PlainText bare = trimmed_slice(value, {1, text.size() - 1});
    std::vector<Span> escapes;
    for (std::size_t i = 0; text[0] == '"' && i + 1 < bare.text.size(); ++i) {
      if (bare.text[i] == '\\') {
        escapes.push_back({i, i + 1});
        ++i;
      }
    }
    return escapes.empty() ? bare : without_parts(bare, escapes);
  }

  std::string_view source_;
  const std::string& file_;
  BlockTree& tree_;
  std::vector<YamlLine> lines_;
  std::size_t at_ = 0;
  std::size_t skipped_ = 0;
  std::size_t first_skipped_ = 0;  ///< The offset of the first skipped line.
};

}  // namespace

void add_yaml(BlockTree& tree, std::string_view source, Span part, const std::string& file) {
  YamlBlocks(source, part, file, tree).read();
}

BlockTree read_yaml(std::string_view source, const std::string& file) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  add_yaml(tree, source, {0, source.size()}, file);
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
