#pragma once

#include <span>
#include <string>
#include <string_view>

namespace daejo::project {

/// Whether a relative path with slashes matches a pattern as in .gitignore, but without negation by `!`. `*`,
/// `?` and `[…]` match within one name, and `**` matches any number of folders. A pattern without a slash, or
/// with one only at its end, matches in any folder. A pattern that matches a folder matches everything in it.
/// It makes no difference whether Hangul is written in syllables or in separate letters.
bool glob_matches(std::string_view pattern, std::string_view path);

bool any_glob_matches(std::span<const std::string> patterns, std::string_view path);

/// Whether a text contains `*`, `?` or `[`.
bool is_glob(std::string_view text);

}  // namespace daejo::project
