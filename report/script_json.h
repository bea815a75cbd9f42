#pragma once

#include <string>

namespace daejo::report {

/// Escapes JSON so that it can be put into a script element: no string in it can then end the element, or a
/// line of the script.
std::string script_json(std::string json);

}  // namespace daejo::report
