#pragma once

#include <string>

namespace daejo {

/// The build id that the linker wrote into the running program, as raw bytes; empty if there is none.
/// Programs that differ in any byte of code or data have different ids.
std::string build_id();

}  // namespace daejo
