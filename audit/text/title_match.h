#pragma once

#include <string_view>

namespace daejo {

/// How a digest's title of a paper goes with arXiv's.
enum class TitleMatch {
  unknown,  ///< One of them has no words, or stands in another script.
  same,     ///< But for case, punctuation, LaTeX, spelling slips, a part that was cut off or put around it.
  related,  ///< Both have the name before the colon, or half of their words.
  different,
};

/// Compares two titles by their `plain_words`. Titles of which one has a number that the other lacks are
/// never the same ("… 2 Technical Report" and "… 3 Technical Report"), unless one is the other with a part
/// cut off.
TitleMatch match_titles(std::string_view title, std::string_view arxiv_title);

/// Dice's coefficient of the two titles' sets of words, 0 to 1.
double title_likeness(std::string_view title, std::string_view arxiv_title);

}  // namespace daejo
