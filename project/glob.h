#pragma once

#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// Whether a path, relative and with slashes, matches a pattern as .gitignore writes them: `*`, `?` and `[…]`
/// stay within one name, `**` stands for any names or none, a pattern without a slash (but at its end)
/// matches at any depth, and one that matches a folder matches all that is in it. Hangul is the same however
/// it is composed.
bool glob_matches(std::string_view pattern, std::string_view path);

bool any_glob_matches(std::span<const std::string> patterns, std::string_view path);

/// Whether a text has a character that patterns give a meaning to.
bool is_glob(std::string_view text);

}  // namespace daejo
