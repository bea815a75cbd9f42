#include "audit/rules/language_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "audit/rules/entry_reading.h"
#include "audit/text/hangul.h"
#include "audit/text/set_aside.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

/// Whether a character is a letter of any script. It is decided approximately, by ranges of code points that
/// have mostly letters.
constexpr bool is_letter(char32_t value) {
  if (value < 0x80) return is_ascii_letter(static_cast<char>(value));
  if (value < 0xC0 || value == 0xD7 || value == 0xF7) return false;
  return value < 0x2000 || (value >= 0x3040 && value < 0xD7B0) || (value >= 0xF900 && value < 0xFE00) ||
         (value >= 0xFF21 && value < 0xFFDD);
}

/// The end of the link or formula that starts at `at`; `at` itself if there is none. A formula is in dollar
/// signs and has at most 200 bytes.
std::size_t end_of_foreign_matter(std::string_view text, std::size_t at) {
  constexpr std::size_t longest_formula = 200;
  if (text[at] == 'h' &&
      (text.substr(at).starts_with("http://") || text.substr(at).starts_with("https://"))) {
    while (at < text.size() && text[at] > ' ' && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
  }
  if (text[at] != '$') return at;
  const std::size_t end = text.find('$', at + 1);
  return end == std::string_view::npos || end - at > longest_formula ? at : end + 1;
}

std::size_t percent(double share) {
  return static_cast<std::size_t>(std::lround(share * 100));
}

Reason describe_whole(const parsers::Entry& entry, const LetterCount& count) {
  const std::size_t share = percent(count.korean_share());
  Reason reason =
      make_reason("language",
                  {fmt::format("Only {} % of the summary's letters are Korean. Write it in Korean.", share),
                   fmt::format("요약의 글자 가운데 한글은 {}%뿐입니다. 한국어로 쓰세요.", share)},
                  entry.summary);
  reason.evidence = {{"korean_share", count.korean_share()}, {"letters", static_cast<double>(count.letters)}};
  return reason;
}

Reason describe_foreign(const parsers::Entry& entry, const LetterCount& count) {
  Reason reason = make_reason("language",
                              {"The summary is not in Korean, so it was not checked. Write it in Korean.",
                               "요약이 한국어가 아니어서 대조하지 않았습니다. 한국어로 쓰세요."},
                              entry.summary);
  reason.evidence = {{"korean_share", count.korean_share()}, {"letters", static_cast<double>(count.letters)}};
  return reason;
}

Reason describe_section(const parsers::Section& section, const LetterCount& count) {
  const std::string name = section.label.empty() ? "" : fmt::format(" \"{}\"", section.label);
  const std::string name_before = section.label.empty() ? "" : fmt::format("\"{}\" ", section.label);
  Reason reason = make_reason("language",
                              {fmt::format("The section{} is not in Korean. Write it in Korean.", name),
                               fmt::format("{}단락이 한국어가 아닙니다. 한국어로 쓰세요.", name_before)},
                              section.source);
  reason.evidence = {{"korean_share", count.korean_share()},
                     {"letters", static_cast<double>(count.letters)},
                     {"section", section.label}};
  return reason;
}

/// Whether most of the digest's sections with this label are in Korean. If every entry has a list of English
/// keywords, for example, such a list is not an error.
bool is_korean_by_habit(const parsers::Section& section, const DigestHabits& habits) {
  const SectionHabit* habit = habits.find(section);
  return habit != nullptr && 2 * habit->korean > habit->sections;
}

/// Whether several sections of the entry share this section's label, as bullets without labels do. Such a
/// bullet is only a sentence of the summary and may be in English.
bool is_one_of_a_list(const parsers::Entry& entry, const parsers::Section& section) {
  return std::ranges::count(entry.sections, section.label, &parsers::Section::label) > 1;
}

/// Whether at least three of the digest's summaries, and more than one in twenty, mix languages, so that this
/// is the digest's style.
bool writes_mixed(const DigestHabits& habits) {
  return habits.mixed >= 3 && 20 * habits.mixed > habits.entries;
}

/// Counts the letters and words of a text.
class LetterCounter {
 public:
  void take(char32_t value) {
    if (value == U' ' || value == U'\n' || value == U'\t') {
      end_word();
      return;
    }
    if (!is_letter(value)) return;
    ++count_.letters;
    is_open_ = true;
    if (!is_hangul_syllable(value)) return;
    ++count_.hangul;
    has_hangul_ = true;
  }

  LetterCount finish() {
    end_word();
    return count_;
  }

 private:
  void end_word() {
    if (is_open_) ++count_.words;
    if (has_hangul_) ++count_.korean_words;
    is_open_ = false;
    has_hangul_ = false;
  }

  LetterCount count_;
  bool is_open_ = false;
  bool has_hangul_ = false;
};

LetterCount count_all_letters(std::string_view text) {
  LetterCounter counter;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = end_of_foreign_matter(text, i);
    if (end > i) {
      i = end;
      continue;
    }
    const CodePoint point = decode_utf8(text, i);
    counter.take(point.value);
    i += point.length;
  }
  return counter.finish();
}

bool is_in_another_language(const LetterCount& count) {
  return count.letters >= fewest_letters && count.korean_share() < least_korean_part &&
         count.korean_word_share() < least_korean_part;
}

bool is_mostly_korean(const LetterCount& count) {
  return count.letters < fewest_letters || count.korean_share() >= least_korean_share ||
         count.korean_word_share() >= enough_korean_words;
}

}  // namespace

LetterCount count_letters(std::string_view text) {
  const LetterCount all = count_all_letters(text);
  const bool may_quote = all.korean_share() < least_korean_share && text.find('(') != std::string_view::npos;
  return may_quote ? count_all_letters(without_quoted_english(text)) : all;
}

bool is_in_another_language(std::string_view text) {
  return is_in_another_language(count_letters(text));
}

bool mixes_languages(std::string_view summary) {
  return !is_in_another_language(summary) && !is_mostly_korean(count_letters(summary));
}

std::vector<Reason> language_reasons(const AuditedEntry& audited, const DigestHabits& habits) {
  const parsers::Entry& entry = audited.entry;
  LetterCount all;
  std::vector<Reason> reasons;
  for (const parsers::Section& section : entry.sections) {
    const LetterCount count = count_letters(section.text);
    all.letters += count.letters;
    all.hangul += count.hangul;
    all.words += count.words;
    all.korean_words += count.korean_words;
    if (is_in_another_language(count) && is_korean_by_habit(section, habits) &&
        !is_one_of_a_list(entry, section))
      reasons.push_back(describe_section(section, count));
  }
  if (is_mostly_korean(all)) return reasons;
  if (is_in_another_language(summary_text(entry))) return {describe_foreign(entry, all)};
  if (!writes_mixed(habits)) reasons.insert(reasons.begin(), describe_whole(entry, all));
  return reasons;
}

}  // namespace daejo::audit
