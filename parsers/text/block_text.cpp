#include "parsers/text/block_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "parsers/arxiv_id.h"
#include "parsers/entry_fields.h"
#include "parsers/text/ornaments.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t fewest_letters_of_prose = 40;

constexpr std::string_view spaces = " \t\n\r\f\v";

constexpr std::string_view wide_colon = "：";

/// Counts the offsets of a text at which `is_wanted` is true of the next `width` bytes. Each text is counted
/// several times, so the inner loop has a fixed length, which lets the compiler process many bytes at a time.
template <std::size_t width, typename IsWanted>
std::size_t count_places(std::string_view text, const IsWanted& is_wanted) {
  constexpr std::size_t block = 16;
  if (text.size() < width) return 0;
  std::size_t places = text.size() - width + 1;
  std::size_t count = 0;
  const char* at = text.data();
  for (; places >= block; places -= block) {
    std::uint8_t in_block = 0;
    for (std::size_t i = 0; i < block; ++i)
      in_block = static_cast<std::uint8_t>(in_block + (is_wanted(at + i) ? 1 : 0));
    count += in_block;
    at += block;
  }
  for (; places > 0; --places) count += is_wanted(at++) ? 1 : 0;
  return count;
}

std::size_t colon_length(std::string_view text, std::size_t offset) {
  if (text.substr(offset).starts_with("::")) return 2;  // a field of Obsidian's Dataview: "key:: value"
  if (text.substr(offset).starts_with(':')) return 1;
  return text.substr(offset).starts_with(wide_colon) ? wide_colon.size() : 0;
}

/// The length of the separator at `offset` between a label and its text: a colon, or a dash and a space. 0 if
/// there is none.
std::size_t separator_length(std::string_view text, std::size_t offset) {
  if (const std::size_t colon = colon_length(text, offset)) return colon;
  for (const std::string_view dash : {"— ", "– ", "- "}) {
    if (text.substr(offset).starts_with(dash)) return dash.size();
  }
  return 0;
}

std::size_t skip_any(std::string_view text, std::size_t offset, std::string_view bytes) {
  return std::min(text.find_first_not_of(bytes, offset), text.size());
}

std::string_view clean_label(std::string_view label) {
  label = without_front(label, " \t*_[#>-");
  label = without_back(label, " \t*_:]");
  while (label.ends_with(wide_colon))
    label = without_back(label.substr(0, label.size() - wide_colon.size()), " \t*_]");
  return label;
}

/// The length of the label in `**Label: text`, whose stars are never closed. It ends at the first colon,
/// which must be nearby. 0 if there is no such label.
std::size_t unclosed_label_length(const PlainText& plain, std::string_view source) {
  constexpr std::size_t longest_label = 60;
  if (plain.runs.empty()) return 0;
  const std::size_t begin = plain.runs.front().source_begin;
  if (begin < 2 || begin > source.size() || source.substr(begin - 2, 2) != "**") return 0;
  const std::string_view text = plain.text;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || text.substr(0, colon).find('\n') != std::string_view::npos) return 0;
  return colon;
}

/// The length of a label without emphasis, up to its colon; 0 if there is none. The label is short, has a
/// known role, and is not a clause like "핵심 기여는 다음과 같다:".
std::size_t plain_label_length(std::string_view text) {
  constexpr std::size_t longest_label = 60;
  const std::size_t ascii = text.substr(0, longest_label).find(':');
  const std::size_t wide = text.substr(0, longest_label).find(wide_colon);
  const std::size_t colon = std::min(ascii, wide);
  if (colon == std::string_view::npos || colon == 0) return 0;
  const std::string_view label = text.substr(0, colon);
  if (label.find('\n') != std::string_view::npos || text.substr(colon).starts_with("://")) return 0;
  const std::string_view words_of_label = clean_label(label);  // Without an emoji before them.
  const auto words = 1 + std::count(words_of_label.begin(), words_of_label.end(), ' ');
  const bool is_clause = label.ends_with("다") || label.ends_with("면") || label.ends_with("음");
  // A colon at the end of a line does not make the words before it a label, because several lines may follow
  // in the same item.
  const bool has_text = text.substr(colon + colon_length(text, colon), 1) != "\n";
  const bool is_open =
      std::count(label.begin(), label.end(), '(') != std::count(label.begin(), label.end(), ')');
  return words <= (count_hangul(label) > 0 ? 3 : 4) && !is_clause && !is_open && has_text &&
                 role_of_label(label)
             ? colon
             : 0;
}

/// The length of a label of one unknown word before an address: "원고: https://…". 0 if there is none.
std::size_t address_label_length(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  const std::size_t colon = text.substr(0, longest_label).find(':');
  if (colon == std::string_view::npos || colon == 0) return 0;
  const std::string_view label = trim(text.substr(0, colon));
  const std::string_view address = trim(text.substr(colon + 1));
  const bool is_address = address.starts_with("http://") || address.starts_with("https://");
  const bool is_word = label.find_first_of(" \n/") == std::string_view::npos && has_letters(label);
  return is_word && is_address && address.find_first_of(spaces) == std::string_view::npos ? colon : 0;
}

std::string without_links(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t link = std::min(text.find("http", at), text.size());
    out += text.substr(at, link - at);
    if (link == text.size()) break;
    const bool is_link =
        text.substr(link).starts_with("http://") || text.substr(link).starts_with("https://");
    if (!is_link) {
      out += text[link];
      at = link + 1;
      continue;
    }
    at = std::min(text.find_first_of(" \t\n)>]", link), text.size());
  }
  return out;
}

/// Whether a text is like "외 6명" ("and 6 others"), the end of a list of authors.
bool is_count_of_others(std::string_view text) {
  constexpr std::string_view others = "외 ";
  if (!text.starts_with(others) || !text.ends_with("명")) return false;
  const std::string_view count = trim(text.substr(others.size(), text.size() - others.size() - 3));
  return !count.empty() && std::ranges::all_of(count, is_ascii_digit);
}

bool looks_like_name(std::string_view name) {
  name = trim(name);
  if (name.empty() || name.size() > 60) return false;
  if (name == "et al." || name == "et al" || name == "외") return true;
  const std::size_t hangul = count_hangul(name);
  if (hangul > 0) return hangul >= 2 && hangul <= 4 && hangul * 3 == name.size();
  const auto words = 1 + std::count(name.begin(), name.end(), ' ');
  const auto first = static_cast<unsigned char>(name.front());
  const bool is_capital = (first >= 'A' && first <= 'Z') || first >= 0x80;
  const bool has_odd = name.find_first_of("0123456789:;/@=+<>{}[]") != std::string_view::npos ||
                       name.find("—") != std::string_view::npos;
  return is_capital && !has_odd && words >= 2 && words <= 5;
}

/// Matches two or more family names and their institutions: "Lovelace, Turing · London, Manchester".
bool are_family_names_with_institutions(std::string_view text) {
  constexpr std::size_t longest_names = 120;
  const std::size_t dot = text.size() <= longest_names ? text.find(" · ") : std::string_view::npos;
  if (dot == std::string_view::npos || count_hangul(text) > 0 || ends_with_stop(text)) return false;
  const std::vector<std::string_view> names = split_authors(text.substr(0, dot));
  return names.size() >= 2 && std::ranges::all_of(names, [](std::string_view name) {
           return is_ascii_upper(name.empty() ? ' ' : name[0]) &&
                  name.find_first_of(" 0123456789:;/@") == std::string_view::npos;
         });
}

/// Matches the first author or authors, "et al.", and perhaps their institutions: "Ada Lovelace et al.",
/// "Lovelace et al. · London".
bool is_author_and_others(std::string_view text) {
  constexpr std::string_view others = " et al";
  constexpr std::size_t longest_authors = 80;
  constexpr std::size_t longest_institutions = 80;
  const std::size_t end = text.substr(0, longest_authors).find(others);
  if (end == std::string_view::npos) return false;
  const std::string_view author = trim(text.substr(0, end));
  const bool is_family_name = author.find_first_of(" 0123456789:;/@") == std::string_view::npos &&
                              !author.empty() && is_ascii_upper(author[0]);
  std::string_view rest = text.substr(end + others.size());
  if (rest.starts_with('.')) rest.remove_prefix(1);
  rest = trim(rest);
  constexpr std::array<std::string_view, 7> separators = {"·", "|", "(", ",", "/", "—", "-"};
  const bool are_institutions = begins_with_one_of(rest, separators) && rest.size() <= longest_institutions &&
                                count_hangul(rest) == 0 && !ends_with_stop(rest);
  return (is_family_name || looks_like_name(author)) && (rest.empty() || are_institutions);
}

/// The offset of the text after an emphasised label that no colon follows: one of a few Korean words before a
/// dot or bar ("**아이디어** · …"), or one of known words ("**선정 이유** · …", "**왜 골랐나?** …", "**한 줄
/// 요약** …"). 0 if there is no such label, because the emphasis may then be the beginning of a sentence.
/// `inside` is the emphasised text, `end` is where it ends, and `value` is where the next text begins.
std::size_t label_length_without_colon(std::string_view text, std::string_view inside, std::size_t end,
                                       std::size_t value) {
  constexpr std::ptrdiff_t most_spaces = 2;
  const bool is_korean = count_hangul(inside) > 0 && count_latin(inside) == 0 &&
                         std::count(inside.begin(), inside.end(), ' ') <= most_spaces;
  const bool is_known = role_of_label(inside).has_value();
  if (value >= text.size() || (!is_known && !is_korean)) return 0;
  for (const std::string_view dot : {"· ", "| "}) {
    if (text.substr(value).starts_with(dot)) return value + dot.size();
  }
  if (!is_known) return 0;
  constexpr std::size_t fewest_syllables = 3;
  const std::string_view label = trim(inside);
  const bool is_whole_summary = label.ends_with("요약") && count_hangul(label) >= fewest_syllables;
  // A question like "왜 중요한가?" does not count, because it may introduce a part of the summary.
  const bool asks_why_chosen = label.ends_with('?') && contains_any(label, {"골랐", "고른", "뽑", "선정"});
  const bool follows_space = text[end] == ' ' && text[value] != '\n';
  return follows_space && (asks_why_chosen || is_whole_summary) ? value : 0;
}

}  // namespace

std::size_t count_hangul(std::string_view text) {
  // U+AC00 to U+D7A3 are the bytes EA B0 80 to ED 9E A3. `&` and `|`, which always evaluate both sides, let
  // the compiler avoid branches.
  return count_places<3>(text, [](const char* at) {
    const auto first = static_cast<unsigned char>(at[0]);
    const auto second = static_cast<unsigned char>(at[1]);
    const auto third = static_cast<unsigned char>(at[2]);
    const bool is_in_range = (first >= 0xEA) & (first <= 0xED);
    const bool is_before = (first == 0xEA) & (second < 0xB0);
    const bool is_after = (first == 0xED) & ((second > 0x9E) | ((second == 0x9E) & (third > 0xA3)));
    const bool is_continued = ((second & 0xC0U) == 0x80U) & ((third & 0xC0U) == 0x80U);
    return is_in_range & is_continued & !is_before & !is_after;
  });
}

bool has_hangul_syllable(std::string_view text) {
  constexpr std::size_t looked_at = 34;  // 32 places where a syllable may begin
  return count_hangul(text.substr(0, looked_at)) > 0 || count_hangul(text) > 0;
}

bool starts_with_sign(std::string_view text) {
  if (text.empty() || static_cast<unsigned char>(text.front()) < 0x80) return false;
  const char32_t first = decode_utf8(text, 0).value;
  return (first >= 0x2190 && first < 0x2E00) || first >= 0x1F000;  // arrows, shapes, symbols; emoji
}

std::size_t count_latin(std::string_view text) {
  return count_places<1>(text, [](const char* at) { return is_ascii_letter(*at); });
}

bool has_letters(std::string_view text) {
  return std::ranges::any_of(
      text, [](char byte) { return is_ascii_letter(byte) || static_cast<unsigned char>(byte) >= 0x80; });
}

/// Finds a label in brackets: "[요약] …", "【의의】 …". It must be Korean and name a summary, a comment or a
/// recommendation, because other words, as in "[논문]", may precede a title.
FoundLabel find_bracketed_label(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  for (const auto& [opening, closing] :
       {std::pair<std::string_view, std::string_view>{"[", "]"}, {"【", "】"}}) {
    if (!text.starts_with(opening)) continue;
    const std::size_t close = text.substr(0, longest_label).find(closing);
    if (close == std::string_view::npos) continue;
    const std::string_view label = text.substr(opening.size(), close - opening.size());
    const auto role = count_hangul(label) > 0 ? role_of_label(label) : std::nullopt;
    const bool labels_text = role == Role::summary || role == Role::comment || role == Role::recommendation;
    const std::size_t end = skip_any(text, close + closing.size(), "*_ :");
    if (labels_text && end < text.size() && text[end] != '(' && text[end] != '\n') return {label, end};
  }
  return {};
}

/// The offset of " | " in a text; npos if there is none.
std::size_t place_of_bar(std::string_view text) {
  const std::size_t bar = text.find('|');
  const bool is_spaced = bar != text.npos && bar > 0 && text.substr(bar - 1).starts_with(" | ");
  return is_spaced ? bar - 1 : text.npos;
}

/// Finds a label before a bar or a closing bracket if it names something beside the summary: "✍️ 고른
/// 이유 | …", "필자의 사족) …".
FoundLabel find_barred_label(std::string_view text) {
  constexpr std::size_t longest_label = 40;
  const std::string_view beginning = text.substr(0, longest_label);
  const std::size_t bracket = beginning.find(") ");
  const bool is_bracket = bracket < beginning.find('(');
  const std::size_t bar = is_bracket ? bracket : place_of_bar(beginning);
  if (bar == std::string_view::npos || count_hangul(text.substr(0, bar)) == 0) return {};
  const auto role = role_of_label(text.substr(0, bar));
  const bool is_aside = role == Role::recommendation || role == Role::comment || role == Role::reference;
  const std::size_t length = is_bracket ? 2 : 3;
  return is_aside ? FoundLabel{text.substr(0, bar), bar + length} : FoundLabel();
}

FoundLabel find_label(const PlainText& plain, std::string_view source) {
  const std::string_view text = plain.text;
  if (const FoundLabel barred = find_barred_label(text); barred.end > 0) return barred;
  if (const FoundLabel bracketed = find_bracketed_label(text); bracketed.end > 0) return bracketed;
  const std::size_t front = text.size() - without_front(text, "*_ \t[").size();
  const std::size_t start = skip_any(text, front, "*_ ");
  const bool emphasised =
      !plain.emphasis.empty() && plain.emphasis.front().begin <= start && plain.emphasis.front().end > start;
  if (!emphasised) {
    const std::size_t unclosed = unclosed_label_length(plain, source);
    std::size_t label = unclosed > 0 ? unclosed : plain_label_length(text);
    if (label == 0) label = address_label_length(text);
    if (label == 0) return {};
    return {clean_label(text.substr(0, label)), label + colon_length(text, label)};
  }
  const std::size_t end = plain.emphasis.front().end;
  const std::string_view inside = text.substr(start, end - start);
  const std::size_t value = skip_any(text, end, "*_ ]");
  if (const std::size_t length = separator_length(text, value)) return {clean_label(inside), value + length};
  if (const std::size_t end_of_label = label_length_without_colon(text, inside, end, value))
    return {clean_label(inside), end_of_label};
  const bool colon_inside = trim(inside).ends_with(':') || trim(inside).ends_with(wide_colon);
  const bool alone_on_its_line = value < text.size() && text[value] == '\n';
  if (colon_inside || alone_on_its_line) return {clean_label(inside), value};
  const bool is_whole = value >= text.size();
  if (is_whole) {
    // In "**Date: 2024-01-15**", the label and its text are in one emphasis.
    const std::size_t plain_label = plain_label_length(text);
    if (plain_label > 0)
      return {clean_label(text.substr(0, plain_label)), plain_label + colon_length(text, plain_label)};
  }
  return {};
}

LabelledText split_label(const PlainText& plain, std::string_view source) {
  const FoundLabel found = find_label(plain, source);
  if (found.end == 0) return {"", plain};
  return {std::string(found.label), trimmed_slice(plain, {found.end, plain.text.size()})};
}

bool is_english_prose(std::string_view text) {
  return ends_with_stop(text) && !has_hangul_syllable(text) && count_latin(text) >= fewest_letters_of_prose;
}

std::size_t prose_in(std::string_view text) {
  const bool may_have_links = text.find("http") != std::string_view::npos;
  const std::string kept = may_have_links ? without_links(text) : std::string();
  const std::string_view bare = may_have_links ? kept : text;
  const std::size_t hangul = count_hangul(bare);
  if (hangul > 0) return hangul;
  const std::size_t latin = count_latin(bare);
  return latin >= fewest_letters_of_prose && ends_with_stop(bare) && !looks_like_names(bare) ? latin / 4 : 0;
}

bool looks_like_names(std::string_view text) {
  text = trim(text);
  // Most texts are Korean sentences, so these are ruled out before the checks that take longer.
  if (text.ends_with("다.") || text.ends_with("요.")) return false;
  if (is_count_of_others(text)) return true;
  const std::size_t count = text.ends_with("명") ? text.rfind(" 외") : std::string_view::npos;
  if (count != std::string_view::npos && is_count_of_others(text.substr(count + 1))) {
    text = trim(text.substr(0, count));
    if (looks_like_name(text)) return true;
  }
  if (is_author_and_others(text) || are_family_names_with_institutions(text)) return true;
  constexpr std::string_view others = " 외";
  if (text.ends_with(others)) {
    text.remove_suffix(others.size());
    if (looks_like_name(text)) return true;
  }
  if (text.find(',') == std::string_view::npos && text.find(" and ") == std::string_view::npos) return false;
  const auto are_names = [](const auto& parts) {
    const auto names = static_cast<std::size_t>(std::ranges::count_if(parts, looks_like_name));
    return parts.size() >= 2 && names * 10 >= parts.size() * 8;
  };
  return text.starts_with('[') ? are_names(parse_authors(text)) : are_names(split_authors(text));
}

bool is_line_of_tags(std::string_view text) {
  text = trim(text);
  if (text.empty()) return false;
  while (!text.empty()) {
    if (text[0] != '#' || text.size() < 2 || is_ascii_space(text[1])) return false;
    const std::size_t end = std::min(text.find_first_of(" \t\n"), text.size());
    text = trim(text.substr(end));
  }
  return true;
}

}  // namespace daejo::parsers
