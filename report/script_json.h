#pragma once

#include <string>

namespace daejo {

/// JSON for a script element: whatever its strings say, it ends neither the element nor a line of a script.
std::string script_json(std::string json);

}  // namespace daejo
