#pragma once

#include <string_view>

namespace daejo::audit {

/// The share of words that two texts have in common, 0 to 1: Jaccard's coefficient of the sets of their
/// `plain_words`; 1 if both have no words.
double share_of_common_words(std::string_view a, std::string_view b);

/// Two abstracts with a lower share of common words are clearly different. An abstract that was only polished
/// keeps most of its words. If a third of the words of each is not in the other (a share of 0.5), they say
/// different things.
inline constexpr double clearly_other_abstract = 0.6;

}  // namespace daejo::audit
