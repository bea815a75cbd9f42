#pragma once

#include <string_view>

namespace daejo::audit {

/// How an entry's title compares with the paper's title in arXiv's record.
enum class TitleMatch {
  unknown,  ///< One of the titles has no words, or they are in different scripts.
  same,  ///< Equal apart from case, punctuation, LaTeX, typing errors, or a part that was cut off or added.
  related,  ///< They have the same name before the colon, or half of their words in common.
  different,
};

/// Compares two titles by their `plain_words`. If one has a number that the other lacks ("… 2 Technical
/// Report" and "… 3 Technical Report"), they are not the same, unless one is an excerpt of the other.
TitleMatch match_titles(std::string_view title, std::string_view arxiv_title);

/// Dice's coefficient of the two titles' sets of words, 0 to 1.
double title_likeness(std::string_view title, std::string_view arxiv_title);

}  // namespace daejo::audit
