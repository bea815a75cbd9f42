#pragma once

#include <string_view>
#include <vector>

#include "audit/rules/digest_habits.h"
#include "findings/finding.h"
#include "parsers/digest.h"

namespace daejo {

/// The letters of a text, links, LaTeX's formulas and English sentences quoted in parentheses left out.
struct LetterCount {
  std::size_t letters = 0;
  std::size_t hangul = 0;
  std::size_t words = 0;         ///< With letters, as spaces part them.
  std::size_t korean_words = 0;  ///< With Hangul, be it a particle only.

  double korean_share() const {
    return letters == 0 ? 1 : static_cast<double>(hangul) / static_cast<double>(letters);
  }
  double korean_word_share() const {
    return words == 0 ? 1 : static_cast<double>(korean_words) / static_cast<double>(words);
  }
};

LetterCount count_letters(std::string_view text);

/// Below this share of Hangul among its letters a summary is not mostly Korean, unless its words tell
/// otherwise: of 3,860 real summaries none has under 0.4.
inline constexpr double least_korean_share = 0.25;

/// From this share of words with Hangul on a text is Korean however many English terms it has: "attention을
/// tile 단위로 compute하여" has particles and endings after half of its words.
inline constexpr double enough_korean_words = 0.4;

/// Below this share one section is in another language.
inline constexpr double least_section_share = 0.1;

/// Fewer letters say nothing of the language: a list of names, a link.
inline constexpr std::size_t fewest_letters = 40;

/// Whether a section counts as Korean, which short text does.
bool is_korean(std::string_view section_text);

/// Whether a summary is in another language alone: what few letters of Korean it has are names or particles.
bool is_in_another_language(std::string_view summary);

/// Whether a summary is Korean, with more English in it than `language` allows.
bool mixes_languages(std::string_view summary);

/// `language`: the summary is not mostly Korean, or one section is wholly in another language where the
/// digest's sections of that label are Korean.
std::vector<Reason> language_reasons(const AuditedEntry& audited, const DigestHabits& habits);

}  // namespace daejo
