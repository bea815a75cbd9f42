#pragma once

#include <array>
#include <string_view>

namespace daejo::parsers {

/// Placeholders that a bot must replace before it sends a prompt, in lower case. One may be left over in a
/// summary.
inline constexpr std::array<std::string_view, 10> prompt_blanks = {
    "{summary}", "{title}",   "{abstract}", "{text}",  "{paper}",
    "{content}", "{context}", "{document}", "{input}", "{label}"};

}  // namespace daejo::parsers
