#pragma once

#include <string_view>
#include <vector>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo::audit {

/// How many letters and words a text has. Links and LaTeX formulas are left out. If less than
/// `least_korean_share` of the letters is Hangul, English quotations in parentheses are left out, too.
struct LetterCount {
  std::size_t letters = 0;
  std::size_t hangul = 0;
  std::size_t words = 0;         ///< Words with at least one letter. White space separates them.
  std::size_t korean_words = 0;  ///< Words with Hangul in them, even if it is only a particle.

  double korean_share() const {
    return letters == 0 ? 1 : static_cast<double>(hangul) / static_cast<double>(letters);
  }
  double korean_word_share() const {
    return words == 0 ? 1 : static_cast<double>(korean_words) / static_cast<double>(words);
  }
};

LetterCount count_letters(std::string_view text);

/// If less than this share of its letters is Hangul, a summary is not mostly Korean, unless it has fewer than
/// `fewest_letters` letters, or at least `enough_korean_words` of its words have Hangul. None of 3,860 real
/// summaries is below 0.4.
inline constexpr double least_korean_share = 0.25;

/// If at least this share of its words has Hangul, a text counts as mostly Korean, however many English terms
/// it has. In "attention을 tile 단위로 compute하여", Korean particles and endings are attached to English
/// words.
inline constexpr double enough_korean_words = 0.4;

/// If less than this share of its letters is Hangul, and less than this share of its words has Hangul, a text
/// with at least `fewest_letters` letters is in another language.
inline constexpr double least_korean_part = 0.1;

/// The language of a text with fewer letters is not judged, because it may be a list of names or a link.
inline constexpr std::size_t fewest_letters = 40;

/// Whether a summary or a section is in another language, by `least_korean_part`. It may have some Hangul,
/// such as names or particles. False for a text with fewer than `fewest_letters` letters.
bool is_in_another_language(std::string_view text);

/// Whether a summary is neither in another language nor mostly Korean, so that it mixes the two.
bool mixes_languages(std::string_view summary);

/// The rule `language`. It reports a summary that is in another language, or that mixes languages although
/// the digest does not often do so. It also reports a section that is in another language, although most of
/// the digest's sections with its label are not, if no other section of the entry has this label.
std::vector<Reason> language_reasons(const AuditedEntry& audited, const DigestHabits& habits);

}  // namespace daejo::audit
