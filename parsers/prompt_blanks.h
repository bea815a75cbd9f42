#pragma once

#include <array>
#include <string_view>

namespace daejo::parsers {

/// Blanks that a bot must fill in before it sends a prompt, in lower case. A summary may have one left over.
inline constexpr std::array<std::string_view, 10> prompt_blanks = {
    "{summary}", "{title}",   "{abstract}", "{text}",  "{paper}",
    "{content}", "{context}", "{document}", "{input}", "{label}"};

}  // namespace daejo::parsers
