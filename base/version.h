#pragma once

#include <string_view>

namespace daejo {

/// The version from CMake's project, "0.1.0".
std::string_view tool_version();

/// The project's home page from CMake's project; empty where it has none.
std::string_view project_url();

}  // namespace daejo
