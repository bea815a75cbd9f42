#include "base/version.h"

namespace daejo {

std::string_view tool_version() {
  return DAEJO_VERSION;
}

}  // namespace daejo
