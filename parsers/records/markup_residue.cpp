#include "parsers/records/markup_residue.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.h"
#include "parsers/prompt_blanks.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

bool is_name_byte(char byte) {
  return is_ascii_alphanumeric(byte) || byte == '_' || byte == '-';
}

bool is_lower_letter(char byte) {
  return byte >= 'a' && byte <= 'z';
}

std::size_t length_of_name(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, is_name_byte) - text.begin());
}

bool has_formula(std::string_view line) {
  return line.find_first_of("$\\") != std::string_view::npos;
}

/// Matches "-----", "====", "\\", "____" and other lines of at least two bytes that only draw a border.
bool is_border(std::string_view line) {
  constexpr std::size_t shortest = 2;
  constexpr std::string_view marks = "-=_+~*`|#\\:^";
  return line.size() >= shortest && line.find_first_not_of(marks) == std::string_view::npos;
}

/// Matches lines that begin like "\begin{remark}", ".. note::", "#+caption", ":::", "h3. ", "!!! tip", ">>> "
/// or "TODO ".
bool starts_with_directive(std::string_view line) {
  constexpr std::array<std::string_view, 31> starts = {
      ":::",  "#+",   "\\begin", "\\end{", "\\section", "\\item", "\\label", "\\par", "{%",   "{|", "|-",
      "!!! ", "/// ", "=== \"",  "```",    "~~~",       "[ ] ",   "[x] ",    "[X] ",  "[-] ", "$ ", ">>> ",
      "> ",   ">> ",  ": ",      "In [",   "Out[",      "TODO ",  "DONE ",   "bq. ",  "{toc}"};
  if (begins_with_one_of(line, starts)) return true;
  const bool is_directive = line.starts_with(".. ") && line.find("::") != std::string_view::npos;
  const bool is_textile =
      line.size() > 3 && line[0] == 'h' && is_ascii_digit(line[1]) && line[2] == '.' && line[3] == ' ';
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  const bool is_heading = marks > 0 && marks < 7 && marks < line.size() && line[marks] == ' ';
  const bool is_entry = line.starts_with('@') &&
                        is_name_byte(line[std::min<std::size_t>(1, line.size() - 1)]) &&
                        line.find('{') == 1 + length_of_name(line.substr(1));
  const bool is_image = line.starts_with("![") && line.find("](") != std::string_view::npos;
  return is_image || is_directive || is_textile || is_heading || is_entry;
}

/// Matches ":END:", ":발표: …", "collapsed:: true", "정훈 :: …"
bool has_attribute(std::string_view line) {
  constexpr std::size_t longest_name = 40;
  if (line.starts_with(':')) {
    const std::size_t close = line.find(':', 1);
    const std::string_view name = line.substr(1, std::min(close, line.size()) - 1);
    if (close != std::string_view::npos && !name.empty() && name.size() <= longest_name &&
        name.find(' ') == std::string_view::npos)
      return true;
  }
  const std::size_t colons = line.find("::");
  if (colons == std::string_view::npos || colons == 0 || colons > longest_name) return false;
  const bool ends_name = colons + 2 == line.size() || line[colons + 2] == ' ';
  const bool is_one_word = line.find(' ') >= colons || line[colons - 1] == ' ';
  return ends_name && is_one_word;
}

/// Matches an emoji's name as chats write it, such as ":star:", at the start of a line or after a space.
bool has_emoji_name(std::string_view line) {
  for (std::size_t at = 0; (at = line.find(':', at)) != std::string_view::npos; ++at) {
    if (at > 0 && line[at - 1] != ' ') continue;
    const std::string_view rest = line.substr(at + 1);
    const std::size_t length = length_of_name(rest);
    const bool has_name = length > 1 && is_lower_letter(rest[0]);
    if (has_name && length < rest.size() && rest[length] == ':') return true;
  }
  return false;
}

/// Matches "<div>", "</p>", "<https://…>", "<v 한별>"
bool has_tag(std::string_view line) {
  constexpr std::array<std::string_view, 22> tags = {
      "a",  "b", "br", "div",   "em", "font", "h1", "h2",   "h3",     "i",     "img",
      "li", "p", "td", "table", "th", "tr",   "ul", "span", "strong", "style", "v"};
  for (std::size_t at = 0; (at = line.find('<', at)) != std::string_view::npos; ++at) {
    std::string_view rest = line.substr(at + 1);
    if (rest.starts_with("http") || rest.starts_with("@U") || rest.starts_with("!--")) return true;
    if (rest.starts_with('/')) rest.remove_prefix(1);
    const std::size_t length = length_of_name(rest);
    const bool ends =
        length < rest.size() && std::string_view(" >/").find(rest[length]) != std::string_view::npos;
    if (ends && rest.find('>') != std::string_view::npos &&
        std::ranges::find(tags, rest.substr(0, length)) != tags.end())
      return true;
  }
  return false;
}

/// Matches "| a | b |", "||a||", "=== 토론 ===", "[[링크]]", "'''굵은 글'''"
bool is_table_or_wiki_line(std::string_view line) {
  if (line.starts_with("|") && line.find('|', 1) != std::string_view::npos) return true;
  if (line.starts_with("==") && line.ends_with("==")) return true;
  const std::size_t link = line.find("[[");
  const bool is_link = link != std::string_view::npos && line.find("]]", link) != std::string_view::npos &&
                       link + 2 < line.size() && !is_ascii_digit(line[link + 2]) && line[link + 2] != '[';
  return is_link || line.find("'''") != std::string_view::npos;
}

/// Matches "{", "},", "\"key\": 3", "{'id': …", "is_new: true", "annote = {"
bool is_data_line(std::string_view line) {
  if (line.find_first_not_of("{}[](),; ") == std::string_view::npos) return true;
  std::string_view rest = line.substr(std::min(line.find_first_not_of("{[ "), line.size()));
  const bool is_quoted = rest.starts_with('"') || rest.starts_with('\'');
  if (is_quoted) {
    // A line with Korean text may be a language model's answer that is still in JSON.
    if (count_hangul(rest) > 0) return false;
    const std::size_t length = length_of_name(rest.substr(1));
    const std::string_view after = rest.substr(1 + length);
    return length > 0 && after.size() > 1 && after[0] == rest[0] && trim(after.substr(1)).starts_with(':');
  }
  constexpr std::size_t shortest_name = 3;
  const std::size_t length = length_of_name(line);
  const bool is_name = length >= shortest_name && std::ranges::all_of(line.substr(0, length), [](char byte) {
                         return is_lower_letter(byte) || byte == '_';
                       });
  if (!is_name) return false;
  const std::string_view after = line.substr(length);
  const bool is_identifier = line.substr(0, length).find('_') != std::string_view::npos;
  return after.starts_with(" = ") || after == ":" || (is_identifier && after.starts_with(": "));
}

/// Matches "&nbsp;", "&#39;", "\u003c", "=EC=9D", "-->"
bool has_escape(std::string_view line) {
  constexpr std::array<std::string_view, 11> marks = {
      "&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&#", "-->", "\\u00", "\\textbf", "\\emph{", "\\href{"};
  if (contains_any(line, marks)) return true;
  const std::size_t comma = line.find(",\"");  // As between the cells of CSV: 4.5,"…"
  const bool is_cell = comma != std::string_view::npos && comma > 0 &&
                       is_ascii_alphanumeric(line[comma - 1]) && comma + 2 < line.size() &&
                       line[comma + 2] != ' ';
  if (is_cell) return true;
  const auto is_hex = [](char byte) { return is_ascii_digit(byte) || (byte >= 'A' && byte <= 'F'); };
  for (std::size_t at = 0; (at = line.find('=', at)) != std::string_view::npos && at + 5 < line.size();
       ++at) {
    if (is_hex(line[at + 1]) && is_hex(line[at + 2]) && line[at + 3] == '=' && is_hex(line[at + 4]) &&
        is_hex(line[at + 5]))
      return true;
  }
  return false;
}

/// Whether a name is that of a blank in a prompt. Such a blank is not reported here, but by the rule for
/// left-over text.
bool is_prompt_blank(std::string_view name) {
  return std::ranges::any_of(
      prompt_blanks, [&](std::string_view blank) { return blank.substr(1, blank.size() - 2) == name; });
}

/// Matches "[quote]", "[/b]", "{panel:title=…}", "{quote}", "{#sec-a}"
bool has_bracket_tag(std::string_view line) {
  if (line.find("[/") != std::string_view::npos) return true;
  const bool is_block_name = line.starts_with('[') && line.find(']') == line.size() - 1 &&
                             line.find(' ') == std::string_view::npos && count_latin(line) > 2;
  if (is_block_name) return true;
  if (line.find('{') == std::string_view::npos || has_formula(line)) return false;
  if (line.find("{%") != std::string_view::npos) return true;
  for (std::size_t at = 0; (at = line.find('{', at)) != std::string_view::npos; ++at) {
    const bool is_index = at > 0 && (line[at - 1] == '_' || line[at - 1] == '^');
    if (is_index) continue;
    const std::string_view rest = line.substr(at + 1);
    if (rest.starts_with('#') || rest.starts_with('.')) return true;
    const std::size_t length = length_of_name(rest);
    if (length > 2 && is_lower_letter(rest[0]) && length < rest.size() &&
        (rest[length] == ':' || rest[length] == '}') && !is_prompt_blank(rest.substr(0, length)))
      return true;
  }
  return false;
}

/// Matches "[오전 9:01]", "[10:31:02]", "2026-05-11 08:00:21 …"
bool has_clock_mark(std::string_view line) {
  constexpr std::string_view stamp = "0000-00-00 00:00";
  const auto fits = [&](std::size_t i) {
    return stamp[i] == '0' ? is_ascii_digit(line[i])
                           : stamp[i] == line[i] || (stamp[i] == ' ' && line[i] == 'T');
  };
  std::size_t same = 0;
  while (same < stamp.size() && same < line.size() && fits(same)) ++same;
  if (same == stamp.size()) return true;
  for (std::size_t at = 0; (at = line.find(']', at)) != std::string_view::npos; ++at) {
    const bool is_time = at > 3 && is_ascii_digit(line[at - 1]) && is_ascii_digit(line[at - 2]) &&
                         line[at - 3] == ':' && is_ascii_digit(line[at - 4]);
    if (is_time) return true;
  }
  return false;
}

/// Matches a command of a shell: "python train.py --epochs 3", "git clone …". What follows the program's name
/// has no Hangul before a dot, a dash or a slash.
bool is_command(std::string_view line) {
  constexpr std::array<std::string_view, 12> programs = {
      "python ", "python3 ", "pip install ", "pip3 install ", "conda ", "git clone ",
      "docker ", "bash ",    "npm ",         "sudo ",         "wget ",  "apt-get "};
  if (!begins_with_one_of(line, programs) || ends_sentence(line)) return false;
  const std::size_t mark = line.find_first_of("./-:", line.find(' '));
  return mark != std::string_view::npos && count_hangul(line.substr(0, mark)) == 0;
}

}  // namespace

bool has_markup_residue(std::string_view line) {
  line = trim(line);
  if (line.empty()) return false;
  // Most lines begin with Hangul, and so with none of these.
  const bool begins_in_ascii = static_cast<unsigned char>(line[0]) < 0x80;
  if (begins_in_ascii && (starts_with_directive(line) || is_data_line(line) || is_command(line))) return true;
  return is_border(line) || has_attribute(line) || has_emoji_name(line) || has_tag(line) ||
         is_table_or_wiki_line(line) || has_escape(line) || has_bracket_tag(line) || has_clock_mark(line);
}

}  // namespace daejo::parsers
