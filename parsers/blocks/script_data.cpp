#include "parsers/blocks/script_data.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "base/error.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/json_strings.h"
#include "parsers/json_text.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

bool is_word_byte(char byte) {
  return is_ascii_alphanumeric(byte) || byte == '_' || byte == '$' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

/// Converts a literal of JavaScript to JSON, token by token: quotes names, changes the quotes of strings, and
/// leaves out comments and trailing commas. The result need not be valid JSON; `require_json` must check it.
class LiteralConverter {
 public:
  LiteralConverter(std::string_view script, std::size_t begin, std::size_t shift)
      : script_(script), at_(begin), shift_(shift) {}

  /// Converts the array or object at the current offset. Returns nothing if it has anything but data or is
  /// never closed; `end()` is then where the conversion stopped.
  std::optional<PlainText> convert() {
    std::size_t depth = 0;
    while (at_ < script_.size()) {
      skip_blanks();
      if (at_ >= script_.size()) break;
      const char byte = script_[at_];
      if (byte == ',') {
        comma_ = at_++;
        continue;
      }
      const bool closes = byte == ']' || byte == '}';
      if (comma_ && !closes) append_verbatim(json_, ",", shift_ + *comma_);
      comma_.reset();
      if (!take_token(byte)) return std::nullopt;
      if (byte == '[' || byte == '{') ++depth;
      if (closes && --depth == 0) return std::move(json_);
    }
    return std::nullopt;
  }

  std::size_t end() const { return at_; }

 private:
  bool take_token(char byte) {
    if (std::string_view("[]{}:").find(byte) != std::string_view::npos) {
      append_verbatim(json_, script_.substr(at_, 1), shift_ + at_);
      ++at_;
      return true;
    }
    if (byte == '"' || byte == '\'' || byte == '`') return take_string(byte);
    return take_word();
  }

  void skip_blanks() {
    while (at_ < script_.size()) {
      const std::string_view rest = script_.substr(at_);
      if (is_ascii_space(rest[0])) {
        ++at_;
      } else if (rest.starts_with("//") || rest.starts_with("/*")) {
        const std::string_view end = rest[1] == '/' ? "\n" : "*/";
        const std::size_t found = script_.find(end, at_ + 2);
        at_ = found == std::string_view::npos ? script_.size() : found + end.size();
      } else {
        return;
      }
    }
  }

  /// Takes a name before a colon, a number, or a constant. Returns false for anything else.
  bool take_word() {
    std::size_t end = at_;
    while (end < script_.size() &&
           (is_word_byte(script_[end]) || script_[end] == '.' || script_[end] == '-' || script_[end] == '+'))
      ++end;
    const std::string_view word = script_.substr(at_, end - at_);
    if (word.empty()) return false;
    const std::size_t begin = at_;
    at_ = end;
    skip_blanks();
    const bool is_name = at_ < script_.size() && script_[at_] == ':';
    const bool is_number = is_ascii_digit(word[0]) || word[0] == '-';
    const bool is_constant = word == "true" || word == "false" || word == "null" || word == "undefined";
    if (!is_name && !is_number && !is_constant) return false;
    if (word == "undefined") {
      append_changed(json_, "null", shift_ + begin);
      return true;
    }
    if (is_name) append_changed(json_, "\"", shift_ + begin);
    append_verbatim(json_, word, shift_ + begin);
    if (is_name) append_changed(json_, "\"", shift_ + end);
    return true;
  }

  bool take_string(char quote) {
    append_changed(json_, "\"", shift_ + at_);
    for (++at_; at_ < script_.size() && script_[at_] != quote;) {
      const std::string_view rest = script_.substr(at_);
      const std::size_t plain = std::min(rest.find_first_of("\\\"'`\n\r\t$"), rest.size());
      append_verbatim(json_, rest.substr(0, plain), shift_ + at_);
      at_ += plain;
      if (plain < rest.size() && script_[at_] != quote && !take_special(quote)) return false;
    }
    if (at_ >= script_.size()) return false;
    append_changed(json_, "\"", shift_ + at_++);
    return true;
  }

  /// Takes what JSON spells in another way or forbids in a string: an escape, a quotation mark, a line break,
  /// a tab. Returns false for `${` in a template string, which is not data.
  bool take_special(char quote) {
    const std::string_view rest = script_.substr(at_);
    if (quote == '`' && rest.starts_with("${")) return false;
    const std::size_t place = shift_ + at_;
    if (rest[0] == '\\' && rest.size() > 1) {
      const bool is_bare = std::string_view("'`$").find(rest[1]) != std::string_view::npos;
      if (is_bare) append_changed(json_, rest.substr(1, 1), place);
      if (!is_bare && rest[1] != '\n') append_verbatim(json_, rest.substr(0, 2), place);
      at_ += 2;
      return true;
    }
    const std::string_view mark = rest.substr(0, 1);
    const std::string_view spelt = mark == "\n"   ? "\\n"
                                   : mark == "\t" ? "\\t"
                                   : mark == "\r" ? ""
                                   : mark == "\"" ? "\\\""
                                                  : mark;
    append_changed(json_, spelt, place);
    ++at_;
    return true;
  }

  std::string_view script_;
  std::size_t at_;
  std::size_t shift_;  ///< The offset of the script in the source.
  std::optional<std::size_t> comma_;
  PlainText json_;
};

bool is_about_papers(std::string_view text) {
  return count_hangul(text) >= 2 * least_prose && arxiv_id_in_text(text).has_value();
}

/// Adds the arrays and objects about papers at the beginning of a script and after each `=`. Returns whether
/// there were any.
bool add_values(BlockTree& tree, std::string_view script, std::size_t shift, const std::string& file) {
  bool found = false;
  for (std::size_t at = 0; at < script.size();) {
    const std::size_t open = script.find_first_not_of(" \t\r\n", at);
    std::size_t next = open;
    if (open != std::string_view::npos && (script[open] == '[' || script[open] == '{')) {
      LiteralConverter converter(script, open, shift);
      const auto json = converter.convert();
      next = std::max(converter.end(), open + 1);
      if (json && is_about_papers(json->text)) {
        try {
          require_json(json->text, file);
          const std::size_t first = tree.blocks.size();
          add_json(tree, json->text, 0, file, {});
          map_places(tree, first, *json);
          found = true;
        } catch (const InputError&) {  // The text is code and not data.
        }
      }
    }
    const std::size_t equals = script.find('=', std::min(next, script.size()));
    at = equals == std::string_view::npos ? script.size() : equals + 1;
  }
  return found;
}

}  // namespace

bool add_script_data(BlockTree& tree, std::string_view page, const std::string& file) {
  bool found = false;
  for (std::size_t at = 0; (at = page.find("<script", at)) != std::string_view::npos;) {
    const std::size_t begin = page.find('>', at);
    const std::size_t end = page.find("</script", std::min(begin, page.size()));
    if (end == std::string_view::npos) break;
    const std::string_view script = page.substr(begin + 1, end - begin - 1);
    if (is_about_papers(script)) found = add_values(tree, script, begin + 1, file) || found;
    at = end;
  }
  return found;
}

bool has_script_data(std::string_view script, const std::string& file) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, script.size()});
  return is_about_papers(script) && add_values(tree, script, 0, file);
}

BlockTree read_script(std::string_view source, const std::string& file) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  add_values(tree, source, 0, file);
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
