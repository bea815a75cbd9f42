#include "parsers/text/piece_forms.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {

std::string_view class_of(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

bool is_label_like(std::string_view text) {
  constexpr std::size_t longest_label = 90;
  text = trim(text);
  if (!has_letters(text)) return false;
  if (text.ends_with(':') || text.ends_with("：")) return text.size() <= longest_label;
  return text.size() <= longest_label && !text.ends_with('.') && !text.ends_with("다");
}

bool is_heading_label(std::string_view heading) {
  constexpr std::ptrdiff_t most_words = 4;
  if (!role_of_label(heading)) return false;
  return count_hangul(heading) > 0 || std::count(heading.begin(), heading.end(), ' ') < most_words;
}

std::optional<Callout> find_callout(std::string_view line) {
  const std::size_t close = line.find(']');
  if (!line.starts_with("[!") || close == std::string_view::npos) return std::nullopt;
  Span title{close + 1, line.size()};
  // The mark that folds the callout in Obsidian.
  if (title.begin < title.end && (line[title.begin] == '-' || line[title.begin] == '+')) ++title.begin;
  while (title.begin < title.end && is_ascii_space(line[title.begin])) ++title.begin;
  while (title.end > title.begin && is_ascii_space(line[title.end - 1])) --title.end;
  return Callout{line.substr(2, close - 2), title};
}

std::string callout_label(std::string_view text) {
  const auto callout = find_callout(text);
  if (!callout) return {};
  const std::string_view title = callout->title.of(text);
  if (is_heading_label(title)) return std::string(title);
  const bool is_for_readers =
      is_one_of(to_ascii_lower(callout->type),
                {{"tip", "hint", "todo", "question", "faq", "help", "warning", "caution"}});
  return is_for_readers ? "comment" : std::string(callout->type);
}

bool is_program(std::string_view language) {
  constexpr std::string_view not_programs[] = {"",     "text", "txt",  "plain", "plaintext", "markdown",
                                               "md",   "none", "json", "yaml",  "yml",       "xml",
                                               "html", "csv",  "tsv",  "latex", "tex"};
  return !is_one_of(to_ascii_lower(language), not_programs);
}

std::string clean_heading(std::string_view text) {
  std::string cleaned = clean_title(text);
  while (cleaned.ends_with(':')) cleaned.pop_back();
  return cleaned.empty() ? std::string(trim(text)) : cleaned;
}

std::string heading_key(std::string_view text) {
  std::string key;
  for (const char byte : clean_title(text)) {
    if (!is_ascii_digit(byte) && !is_ascii_space(byte)) key += ascii_lower(byte);
  }
  return key;
}

}  // namespace daejo::parsers
