#include "parsers/records/stray_texts.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/ascii.h"
#include "parsers/records/remark.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"

namespace daejo::parsers {
namespace {

/// Whether a line looks like names or other values in Latin letters, and not like a part of a sentence.
bool is_latin_value(const SummaryLine& line) {
  constexpr std::size_t most_syllables = 5;
  constexpr std::size_t fewest_letters = 9;
  return line.label == SummaryLabel::none && line.syllables <= most_syllables &&
         count_latin(line.text) >= fewest_letters && !ends_sentence(line.text);
}

/// Whether at least two thirds of the lines with prose end like sentences. Otherwise the file is written in
/// catchwords, and a line without a sentence says nothing.
bool has_sentences(const JudgedLines& lines) {
  std::size_t prose = 0;
  std::size_t sentences = 0;
  for (const std::size_t i : lines.judged) {
    for (const SummaryLine& line : lines.of[i]) {
      if (line.syllables < least_prose) continue;
      ++prose;
      sentences += ends_sentence(line.text) ? 1 : 0;
    }
  }
  return 3 * sentences >= 2 * prose;
}

/// Whether the text ends in the informal polite style ("…이에요", "…하죠"). Questions do not count, because
/// summaries quote them.
bool is_informal_polite(std::string_view text) {
  constexpr std::array<std::string_view, 2> endings = {"요", "죠"};
  // Nouns, which end catchwords: "추가 실험 필요".
  constexpr std::array<std::string_view, 7> nouns = {"필요", "중요", "주요", "수요", "소요", "개요", "강요"};
  text = text.substr(0, text.find_last_not_of(" .!~") + 1);
  return ends_with_one_of(text, endings) && !ends_with_one_of(text, nouns);
}

/// Whether a text ends by saying where it continues: "스레드에 이어집니다 👇". A summary may end with
/// "성능 향상으로 이어집니다", so the verb alone is not enough.
bool says_that_it_continues(const SummaryLine& line) {
  constexpr std::array<std::string_view, 9> endings = {
      "스레드에이어집니다", "댓글에이어집니다", "글에이어집니다", "편에이어집니다", "스레드에이어져요",
      "다음글에계속",       "아래에계속",       "댓글에계속",     "있다가올릴게요"};
  constexpr std::size_t few_syllables = 8;
  const std::string letters = letters_of(line.text);
  return ends_with_one_of(letters, endings) ||
         (line.syllables <= few_syllables && std::string_view(letters).ends_with("이어서"));
}

/// Whether a piece is one of several parts: its text begins with "(1/2)", or its label ends with "1/2".
bool is_numbered_part(const Piece& piece) {
  const auto is_fraction = [](std::string_view text) {
    return text.size() == 3 && is_ascii_digit(text[0]) && text[1] == '/' && text[2] > '1' && text[2] <= '9';
  };
  const std::string_view text = piece.text.text;
  const std::string_view label = piece.label;
  return (text.size() > 4 && text[0] == '(' && text[4] == ')' && is_fraction(text.substr(1, 3))) ||
         (label.size() > 3 && role_of_label(label) == Role::summary &&
          is_fraction(label.substr(label.size() - 3)));
}

}  // namespace

UnsureLines stray_values(const JudgedLines& lines) {
  UnsureLines values{"there is a short value beside the text"};
  if (!has_sentences(lines)) return values;
  for (const std::size_t i : lines.judged) {
    const bool has_prose = std::ranges::any_of(lines.of[i], [](const SummaryLine& line) {
      return line.syllables >= prose_syllables && ends_sentence(line.text);
    });
    const auto value = std::ranges::find_if(lines.of[i], is_latin_value);
    if (has_prose && value != lines.of[i].end()) values.of.emplace(i, *value);
  }
  return values;
}

UnsureLines stray_remarks(const JudgedLines& lines) {
  UnsureLines remarks{"there may be a person's remark beside the text"};
  const auto is_remark = [](const SummaryLine& line) {
    return line.label != SummaryLabel::whole && line.remark == RemarkSign::strong;
  };
  for (const std::size_t i : lines.judged) {
    const bool has_other = std::ranges::any_of(lines.of[i], [](const SummaryLine& line) {
      return line.syllables >= prose_syllables && line.remark == RemarkSign::none;
    });
    const auto remark = std::ranges::find_if(lines.of[i], is_remark);
    if (has_other && remark != lines.of[i].end()) remarks.of.emplace(i, *remark);
  }
  return remarks;
}

UnsureLines stray_speech(const JudgedLines& lines) {
  UnsureLines speech{"a sentence is in another style than the rest"};
  std::size_t count = 0;
  std::size_t informal = 0;
  for (const std::size_t i : lines.judged) {
    for (const SummaryLine& line : lines.of[i]) {
      ++count;
      if (!is_informal_polite(line.text)) continue;
      ++informal;
      speech.of.emplace(i, line);
    }
  }
  if (5 * informal > count) speech.of.clear();
  return speech;
}

UnsureLines continued_elsewhere(const JudgedLines& lines, std::span<const CutRecord> cuts) {
  UnsureLines continued{"the text says that it continues elsewhere"};
  for (const std::size_t i : lines.judged) {
    const SummaryLine& last = lines.of[i].back();
    const bool is_part = std::ranges::any_of(cuts[i].pieces, is_numbered_part);
    if (is_part || says_that_it_continues(last)) continued.of.emplace(i, last);
  }
  return continued;
}

}  // namespace daejo::parsers
