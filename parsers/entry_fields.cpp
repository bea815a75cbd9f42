#include "parsers/entry_fields.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "parsers/ascii.h"

namespace daejo {
namespace {

constexpr std::string_view wide_colon = "：";

/// Reads `count` digits at `offset`, or one fewer where `count` is 2 and a month or day has one digit.
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

void add_author(std::vector<std::string>& authors, std::string_view name) {
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

/// The length of a colon at `offset`, ASCII or full width, or 0.
std::size_t colon_length(std::string_view text, std::size_t offset) {
  if (text.substr(offset).starts_with(':')) return 1;
  return text.substr(offset).starts_with(wide_colon) ? wide_colon.size() : 0;
}

std::size_t skip_any(std::string_view text, std::size_t offset, std::string_view bytes) {
  return std::min(text.find_first_not_of(bytes, offset), text.size());
}

std::string_view without_colon(std::string_view label) {
  label = trim(label);
  if (label.ends_with(':')) label.remove_suffix(1);
  if (label.ends_with(wide_colon)) label.remove_suffix(wide_colon.size());
  return trim(label);
}

LabelledText after_label(const PlainText& plain, std::string_view label, std::size_t value) {
  return {std::string(trim(label)), trimmed_slice(plain, {value, plain.text.size()})};
}

/// `**Label: text`, whose stars never close: the label runs up to a colon nearby.
std::optional<LabelledText> split_unclosed_label(const PlainText& plain) {
  constexpr std::size_t longest_label = 60;
  const std::string_view text = plain.text;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view label = text.substr(0, colon);
  if (label.find('\n') != std::string_view::npos) return std::nullopt;
  return after_label(plain, label, colon + 1);
}

bool starts_after_stars(const PlainText& plain, std::string_view source) {
  if (plain.runs.empty()) return false;
  const std::size_t begin = plain.runs.front().source_begin;
  return begin >= 2 && source.substr(begin - 2, 2) == "**";
}

/// The value of a line "Name: value", where the line starts with one of the names.
std::optional<std::string_view> value_of(std::string_view line,
                                         std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) {
    if (!starts_with_ignoring_case(line, name)) continue;
    const std::size_t at = skip_any(line, name.size(), " *");
    if (const std::size_t length = colon_length(line, at)) return trim(line.substr(at + length));
  }
  return std::nullopt;
}

bool has_only_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

bool read_paper_link(Entry& entry, const PlainText& line) {
  constexpr std::size_t longest_note = 40;
  if (entry.id || !has_only_ascii(line.text)) return false;
  for (const TextLink& link : line.links) {
    if (const auto id = arxiv_id_in_link(link.url)) {
      entry.id = id;
      entry.link = link.url;
      return true;
    }
  }
  const auto id = arxiv_id_in_text(line.text);
  if (!id || line.text.size() > id->base.size() + longest_note) return false;
  entry.id = id;
  return true;
}

}  // namespace

std::optional<std::string> find_date(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_ascii_digit(text[i]) || (i > 0 && is_ascii_digit(text[i - 1]))) continue;
    if (auto date = date_at(text, i)) return date;
  }
  return std::nullopt;
}

std::vector<std::string> parse_authors(std::string_view text) {
  text = trim(text);
  if (text.starts_with('[')) {
    auto authors = parse_python_list(text);
    if (!authors.empty()) return authors;
    text = trim(text.substr(1, text.find(']') - 1));
  }
  std::vector<std::string> authors;
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

LabelledText split_label(const PlainText& plain, std::string_view source) {
  const std::string_view text = plain.text;
  const std::size_t start = skip_any(text, 0, "*_ ");
  const bool emphasised = !plain.emphasis.empty() && plain.emphasis.front().begin <= start;
  if (!emphasised) {
    if (starts_after_stars(plain, source)) {
      if (auto labelled = split_unclosed_label(plain)) return *std::move(labelled);
    }
    return {"", plain};
  }
  const std::size_t end = plain.emphasis.front().end;
  const std::string_view inside = text.substr(start, std::max(end, start) - start);
  const std::string_view label = without_colon(inside);
  const std::size_t after = skip_any(text, end, "*_ ");
  if (const std::size_t length = colon_length(text, after)) return after_label(plain, label, after + length);
  const bool colon_inside = label.size() < trim(inside).size();
  const bool alone_on_its_line = after < text.size() && text[after] == '\n';
  if (colon_inside || alone_on_its_line) return after_label(plain, label, after);
  return {"", plain};
}

bool read_metadata_line(Entry& entry, const PlainText& line) {
  const std::string_view text = trim(line.text);
  if (text.empty()) {
    return true;
  }
  if (const auto votes = value_of(text, {"votes", "vote", "upvotes"})) {
    int count = 0;
    if (std::from_chars(votes->data(), votes->data() + votes->size(), count).ec == std::errc()) {
      entry.votes = count;
    }
    return true;
  }
  if (const auto authors = value_of(text, {"authors", "author", "저자"})) {
    entry.authors = parse_authors(*authors);
    return true;
  }
  const std::string_view unbracketed = text.starts_with('[') ? text.substr(1) : text;
  if (starts_with_ignoring_case(unbracketed, "watch video")) return true;
  return read_paper_link(entry, line);
}

}  // namespace daejo
