#include "base/environment.h"

#include <cstdlib>

namespace daejo {

std::string environment_variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : value;
}

}  // namespace daejo
