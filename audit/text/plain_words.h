#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// The words of a title or a name in a form for comparison: in NFKC and lower case, without LaTeX markup
/// (accents, formatting commands, and the characters $ { } ^ _), diacritics and apostrophes, and with most
/// Greek letters spelt out. Almost any other character that is not a letter or digit separates words.
/// "Schr\"odinger's $\alpha$-VAE" gives schrodingers, alpha, vae.
std::vector<std::string> plain_words(std::string_view text);

/// Joins words without a separator.
std::string join_words(const std::vector<std::string>& words);

}  // namespace daejo::audit
