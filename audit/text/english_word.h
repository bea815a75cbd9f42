#pragma once

#include <string_view>

namespace daejo::audit {

/// The stem of a lower-case word by Snowball's English stemmer (Porter2). It cuts too much for display
/// (generalization → general), but this is good for matching. A word with any character but a–z is its own
/// stem. The result is valid until `word` is gone, or until the next call in this thread.
std::string_view english_stem(std::string_view word);

/// Whether a word says nothing about a paper: an article, preposition, pronoun or auxiliary.
bool is_stop_word(std::string_view word);

}  // namespace daejo::audit
