#pragma once

#include <string_view>

namespace daejo::audit {

/// The stem of a lower-case word by Snowball's English stemmer (Porter2). It over-stems (generalization →
/// general), which is good for matching and bad for display. A word with any character but a–z is its own
/// stem. The result is valid while `word` is, and until the next call in this thread.
std::string_view english_stem(std::string_view word);

/// Whether a word says nothing about a paper: an article, preposition, pronoun or auxiliary.
bool is_stop_word(std::string_view word);

}  // namespace daejo::audit
