#pragma once

#include <string_view>

namespace daejo {

/// The stem of a lower-case word by Snowball's English stemmer (Porter2), which over-stems (generalization →
/// general): right for matching, wrong for showing. Words with anything but a–z in them are their own stem.
/// Valid as long as `word` and until the next call in this thread.
std::string_view english_stem(std::string_view word);

/// Words that say nothing of a paper: articles, prepositions, pronouns, auxiliaries.
bool is_stop_word(std::string_view word);

}  // namespace daejo
