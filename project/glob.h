#pragma once

#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// Whether a relative path with slashes matches a .gitignore pattern: `*`, `?` and `[…]` match within one
/// name, `**` matches any number of folders, a pattern without a slash (except at its end) matches at any
/// depth, and a pattern that matches a folder matches everything in it. Hangul matches
/// however it is composed.
bool glob_matches(std::string_view pattern, std::string_view path);

bool any_glob_matches(std::span<const std::string> patterns, std::string_view path);

/// Whether a text contains a pattern character.
bool is_glob(std::string_view text);

}  // namespace daejo
