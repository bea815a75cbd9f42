#pragma once

#include <string_view>

namespace daejo::audit {

/// How an entry's title compares with the paper's title in arXiv's record.
enum class TitleMatch {
  unknown,  ///< One of the titles has no words, or only one is in Hangul.
  same,  ///< Equal apart from case, punctuation, LaTeX, typing errors, or a part that was cut off or added.
  related,  ///< They have the same part before a colon, dash or "?", or half of their words in common.
  different,
};

/// Compares two titles by their `plain_words`. If their numbers differ ("… 2 Technical Report" and "… 3
/// Technical Report"), they are not the `same`, unless one title is an excerpt of the other.
TitleMatch match_titles(std::string_view title, std::string_view arxiv_title);

/// Dice's coefficient of the two titles' words, 0 to 1: the number of common words, divided by the mean
/// number of words. 0 if a title has no words.
double title_likeness(std::string_view title, std::string_view arxiv_title);

}  // namespace daejo::audit
