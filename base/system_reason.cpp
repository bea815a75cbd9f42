#include "base/system_reason.h"

#include <cerrno>
#include <system_error>

namespace daejo {

std::string system_reason() {
  return std::generic_category().message(errno);
}

}  // namespace daejo
