#pragma once

#include <string_view>

namespace daejo {

/// The version in CMakeLists.txt, like "0.1.0".
std::string_view tool_version();

/// The project's home page in CMakeLists.txt; empty if it names none.
std::string_view project_url();

}  // namespace daejo
