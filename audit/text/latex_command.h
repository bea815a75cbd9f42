#pragma once

#include <algorithm>
#include <string_view>

namespace daejo::audit {

/// The names of LaTeX commands that only format, link or cite. These names are not part of the text.
inline constexpr std::string_view formatting_commands[] = {
    "textit",    "textbf",          "textsc",        "texttt", "textrm",  "textsf", "text",   "emph",
    "mathrm",    "mathbf",          "mathcal",       "mathbb", "mathit",  "mathsf", "mathtt", "boldsymbol",
    "underline", "textsuperscript", "textsubscript", "rm",     "bf",      "it",     "sc",     "tt",
    "em",        "ensuremath",      "operatorname",  "left",   "right",   "xspace", "url",    "href",
    "cite",      "citep",           "citet",         "ref",    "footnote"};

/// Whether a name without its backslash is one of `formatting_commands`.
template <typename Character>
constexpr bool is_formatting_command(std::basic_string_view<Character> name) {
  return std::ranges::any_of(formatting_commands, [&](std::string_view command) {
    return std::ranges::equal(name, command, {}, {}, [](char c) { return static_cast<Character>(c); });
  });
}

}  // namespace daejo::audit
