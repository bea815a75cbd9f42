#pragma once

#include <string_view>

namespace daejo {

/// The program's version, "0.1.0", as CMake's project says it.
std::string_view tool_version();

/// Where the project is published, as CMake's project says it; empty where that is not said.
std::string_view project_url();

}  // namespace daejo
