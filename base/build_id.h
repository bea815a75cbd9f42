#pragma once

#include <string>

namespace daejo {

/// The build id that the linker wrote into the running program. It is different if any byte of code or data
/// is. Empty if there is none.
std::string build_id();

}  // namespace daejo
