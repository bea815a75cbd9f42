#pragma once

#include <string>

namespace daejo {

/// What the system says about the last call that failed (`errno`): "No space left on device".
std::string system_reason();

}  // namespace daejo
