#pragma once

#include <string>

namespace daejo {

/// The system's message for `errno`, the cause of the last failed call, such as "No space left on device".
std::string system_reason();

}  // namespace daejo
