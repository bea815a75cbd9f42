#include "report/markdown_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr std::string_view zero_width_space = "&#8203;";
constexpr std::string_view punctuation = "\\`*_{}[]<>()#|~$&!+";
/// From this many hexadecimal digits on, GitHub takes a word for the hash of a commit and links it.
constexpr std::size_t shortest_commit = 7;

/// Whether the text ends with the "GH" of a reference like "GH-12", in any case.
bool names_issue(std::string_view text) {
  const bool ends =
      text.ends_with("GH") || text.ends_with("gh") || text.ends_with("Gh") || text.ends_with("gH");
  return ends && (text.size() == 2 || !is_ascii_alphanumeric(text[text.size() - 3]));
}

/// Whether the character at `at` is the sign in something that a service would link or replace, like the
/// first sign of "@name", "#12", "!12" and ":name:", the "-" of "GH-12", the ":" of "http://" and the "." of
/// "www.".
bool starts_reference(std::string_view text, std::size_t at) {
  if (at + 1 == text.size() || (!is_ascii_alphanumeric(text[at + 1]) && text[at + 1] != '/')) return false;
  if (text[at] == '-') return names_issue(text.substr(0, at)) && is_ascii_digit(text[at + 1]);
  if (text[at] == '.') return at > 0 && (text[at - 1] == 'W' || text[at - 1] == 'w');
  return std::string_view("@#:!~%&$").find(text[at]) != std::string_view::npos;
}

/// Whether the character at `at` would make the text a list item, as in "- a" and "1. a".
bool starts_list(std::string_view text, std::size_t at) {
  if (text[at] == '-') return at == 0;
  const bool ends_number = text[at] == '.' && text.find_first_not_of("0123456789") == at;
  return ends_number && (at + 1 == text.size() || text[at + 1] == ' ');
}

/// Appends a word. If it could be the hash of a commit, zero-width spaces are put into it.
void append_word(std::string& out, std::string_view word) {
  const bool could_be_commit =
      word.size() >= shortest_commit && std::ranges::all_of(word, [](char c) { return hex_value(c) >= 0; });
  if (!could_be_commit) {
    out += word;
    return;
  }
  for (std::size_t at = 0; at < word.size(); at += shortest_commit - 1) {
    if (at > 0) out += zero_width_space;
    out += word.substr(at, shortest_commit - 1);
  }
}

}  // namespace

std::string markdown_text(std::string_view raw) {
  const std::string text = printable(raw);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii_alphanumeric(text[at])) {
      const auto end =
          std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii_alphanumeric);
      const auto length = static_cast<std::size_t>(end - text.begin()) - at;
      append_word(out, std::string_view(text).substr(at, length));
      at += length;
      continue;
    }
    const bool breaks = starts_reference(text, at);
    // GitHub recognises "www." before it resolves character references, so the zero-width space goes before
    // the dot.
    if (breaks && text[at] == '.') out += zero_width_space;
    if (punctuation.find(text[at]) != std::string_view::npos || starts_list(text, at)) {
      out += fmt::format("&#{};", static_cast<int>(text[at]));
    } else {
      out += text[at];
    }
    if (breaks && text[at] != '.') out += zero_width_space;
    ++at;
  }
  return out;
}

}  // namespace daejo::report
