#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// The words of a title or a name as they are compared: LaTeX taken off (accents, formatting, `$`), NFKC,
/// lower case, no diacritics, Greek letters by their names, apostrophes left out; cut at all that is neither
/// letter nor digit. "Schr\"odinger's $\alpha$-VAE" gives schrodingers, alpha, vae.
std::vector<std::string> plain_words(std::string_view text);

/// The words without anything between.
std::string join_words(const std::vector<std::string>& words);

}  // namespace daejo
