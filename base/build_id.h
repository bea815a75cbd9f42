#pragma once

#include <string>

namespace daejo {

/// What the linker wrote of the program that runs: other bytes of code or data give another id. Empty where
/// it wrote none.
std::string build_id();

}  // namespace daejo
