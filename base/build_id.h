#pragma once

#include <string>

namespace daejo {

/// The build id that the linker wrote into the running program. It changes if any byte of code or data
/// changes. Empty if there is none.
std::string build_id();

}  // namespace daejo
