#include "parsers/records/chips.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

constexpr std::array<std::string_view, 4> signs = {"·", "|", "•", "ㆍ"};
constexpr std::array<std::string_view, 2> stars = {"★", "☆"};
constexpr std::size_t longest_chip = 48;
constexpr std::size_t most_syllables = 8;

/// Matches a known label before a number: "점수 8.2", "votes 12".
bool is_labelled_number(std::string_view text) {
  if (text.empty() || !is_ascii_digit(text.back())) return false;
  const auto role = role_of_label(text);
  return role == Role::recommendation || role == Role::metadata;
}

/// Matches how long a text takes to read: "읽는 데 1분", "3분 소요", "5 min read".
bool is_reading_time(std::string_view text) {
  constexpr std::string_view beginnings[] = {"읽는 데 ", "읽는데 ", "읽기 ", "약 "};
  for (const std::string_view beginning : beginnings) {
    if (text.starts_with(beginning)) text.remove_prefix(beginning.size());
  }
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && is_one_of(trim(text.substr(digits)), {"분", "분 소요", "min read", "min"});
}

/// Matches how many pages a paper has: "68쪽", "10쪽 + 부록", "12 pages".
bool is_number_of_pages(std::string_view text) {
  constexpr std::size_t longest_number = 24;
  constexpr std::string_view pages[] = {"쪽", "페이지", "pages", "pp"};
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  return digits > 0 && text.size() <= longest_number && begins_with_one_of(trim(text.substr(digits)), pages);
}

/// Matches text in the form of a category of arXiv: "cs.SD", "cond-mat.soft", "quant-ph".
bool is_category(std::string_view text) {
  if (is_one_of(text, {"quant-ph", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math-ph"})) return true;
  const std::size_t dot = text.find('.');
  const auto is_part = [](char byte) { return (byte >= 'a' && byte <= 'z') || byte == '-'; };
  const std::string_view subject = dot == std::string_view::npos ? std::string_view() : text.substr(dot + 1);
  const bool is_subject =
      subject.size() >= 2 && subject.find_first_not_of("-") == 0 &&
      std::ranges::all_of(subject, [](char byte) { return is_ascii_letter(byte) || byte == '-'; });
  return dot > 1 && is_subject && std::ranges::all_of(text.substr(0, dot), is_part) &&
         text.find(' ') == text.npos;
}

/// Matches categories with numbers, such as those of votes, behind them: "cs.GR 214".
bool are_categories_and_numbers(std::string_view text) {
  if (text.empty() || !is_category(text.substr(0, text.find(' ')))) return false;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (!is_category(word) && !std::ranges::all_of(word, is_ascii_digit)) return false;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return true;
}

/// Matches categories with commas between them: "cs.CV, cs.GR".
bool is_list_of_categories(std::string_view text) {
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    if (!is_category(trim(text.substr(0, comma)))) return false;
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return true;
}

}  // namespace

bool is_line_of_chips(std::string_view text) {
  constexpr std::size_t longest_line = 200;
  text = trim(text);
  if (text.size() > longest_line || text.find('\n') != std::string_view::npos) return false;
  if (are_categories_and_numbers(text)) return true;
  constexpr std::array<std::string_view, 1> slash = {" / "};
  const std::span<const std::string_view> separators =
      contains_any(text, signs) ? std::span<const std::string_view>(signs) : slash;
  std::size_t chips = 0;
  bool has_mark = false;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t length = 0;
    for (const std::string_view separator : separators) {
      const std::size_t at = text.find(separator);
      if (at < end) {
        end = at;
        length = separator.size();
      }
    }
    const std::string_view chip = trim(text.substr(0, end));
    text.remove_prefix(end + length);
    if ((chip.size() > longest_chip && !looks_like_names(chip)) || count_hangul(chip) > most_syllables ||
        (chip.ends_with('.') && !chip.ends_with("al.")))
      return false;
    ++chips;
    const auto first = static_cast<unsigned char>(chip.empty() ? ' ' : chip.front());
    has_mark = has_mark || first == '#' || first >= 0xF0 || is_generic_link_text(chip) ||
               parse_arxiv_id(chip) || is_list_of_categories(chip) || is_labelled_number(chip) ||
               is_reading_time(chip) || is_number_of_pages(chip) || ends_with_one_of(chip, stars);
  }
  return chips >= 2 && has_mark;
}

std::string_view last_chip(std::string_view text) {
  constexpr std::size_t longest_line = 200;
  if (text.size() > longest_line) return text;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (const std::string_view sign : signs) {
      if (!text.substr(at).starts_with(sign)) continue;
      const std::string_view chip = trim(text.substr(begin, at - begin));
      if (chip.size() > longest_chip || count_hangul(chip) > most_syllables || chip.ends_with('.'))
        return text;
      begin = at + sign.size();
    }
  }
  return text.substr(begin);
}

}  // namespace daejo::parsers
