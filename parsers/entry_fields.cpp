#include "parsers/entry_fields.h"

#include <algorithm>

#include "base/ascii.h"

namespace daejo::parsers {
namespace {

/// Reads up to `count` digits at `offset`.
std::string_view date_part(std::string_view text, std::size_t offset, std::size_t count) {
  std::size_t end = offset;
  while (end < text.size() && end - offset < count && is_ascii_digit(text[end])) ++end;
  return text.substr(std::min(offset, text.size()), end - offset);
}

std::size_t skip_separator(std::string_view text, std::size_t offset, std::string_view korean) {
  if (offset < text.size() && (text[offset] == '-' || text[offset] == '.' || text[offset] == '/')) {
    return offset + 1;
  }
  if (!text.substr(std::min(offset, text.size())).starts_with(korean)) return std::string_view::npos;
  offset += korean.size();
  while (offset < text.size() && text[offset] == ' ') ++offset;
  return offset;
}

std::optional<std::string> date_at(std::string_view text, std::size_t offset) {
  const std::string_view year = date_part(text, offset, 4);
  if (year.size() != 4 || (year[0] != '1' && year[0] != '2')) return std::nullopt;
  const std::size_t month_at = skip_separator(text, offset + 4, "년");
  if (month_at == std::string_view::npos) return std::nullopt;
  const std::string_view month = date_part(text, month_at, 2);
  const std::size_t day_at = skip_separator(text, month_at + month.size(), "월");
  if (month.empty() || day_at == std::string_view::npos) return std::nullopt;
  const std::string_view day = date_part(text, day_at, 2);
  const std::size_t end = day_at + day.size();
  if (day.empty() || (end < text.size() && is_ascii_digit(text[end]))) return std::nullopt;
  if (text.substr(end).starts_with("주")) return std::nullopt;  // "2024년 1월 3주차" is a week
  std::string date(year);
  for (const std::string_view part : {month, day}) {
    date += '-';
    if (part.size() == 1) date += '0';
    date += part;
  }
  const std::string_view month_text = std::string_view(date).substr(5, 2);
  const std::string_view day_text = std::string_view(date).substr(8, 2);
  const bool possible = month_text >= "01" && month_text <= "12" && day_text >= "01" && day_text <= "31";
  return possible ? std::optional(date) : std::nullopt;
}

template <typename Name>
void add_author(std::vector<Name>& authors, std::string_view name) {
  name = trim(name);
  if (name.empty() || name == "+") return;
  authors.emplace_back(name);
}

std::vector<std::string> parse_python_list(std::string_view text) {
  std::vector<std::string> authors;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char quote = text[i];
    if (quote != '\'' && quote != '"') continue;
    std::string name;
    for (++i; i < text.size() && text[i] != quote; ++i) {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      name += text[i];
    }
    add_author(authors, name);
  }
  return authors;
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_ascii_digit(text[i]) || (i > 0 && is_ascii_digit(text[i - 1]))) continue;
    if (auto date = date_at(text, i)) return date;
  }
  return std::nullopt;
}

std::vector<std::string_view> split_authors(std::string_view text) {
  std::vector<std::string_view> authors;
  while (!text.empty()) {
    const std::size_t comma = std::min(text.find(','), text.size());
    std::string_view part = trim(text.substr(0, comma));
    text.remove_prefix(std::min(comma + 1, text.size()));
    if (part.starts_with("and ")) part.remove_prefix(4);
    for (std::size_t at = 0; (at = part.find(" and ")) != std::string_view::npos;) {
      add_author(authors, part.substr(0, at));
      part.remove_prefix(at + 5);
    }
    add_author(authors, part);
  }
  return authors;
}

std::vector<std::string> parse_authors(std::string_view text) {
  text = trim(text);
  if (text.starts_with('[')) {
    auto authors = parse_python_list(text);
    if (!authors.empty()) return authors;
    text = trim(text.substr(1, text.find(']') - 1));
  }
  const std::vector<std::string_view> authors = split_authors(text);
  return {authors.begin(), authors.end()};
}

}  // namespace daejo::parsers
