#pragma once

#include <string_view>

namespace daejo::audit {

/// The stem of a lower-case word by Snowball's English stemmer (Porter2). The stemmer cuts too much for
/// display (generalization → general), but this is good for matching. A word with any character but a–z is
/// its own stem. The result is valid while the characters of `word` live, but not after the next call in this
/// thread.
std::string_view english_stem(std::string_view word);

/// Whether a lower-case English word is on a list of words that say nothing about a paper: articles,
/// prepositions, pronouns, conjunctions, auxiliaries, and other common words ("however").
bool is_stop_word(std::string_view word);

}  // namespace daejo::audit
