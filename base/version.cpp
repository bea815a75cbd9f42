#include "base/version.h"

namespace daejo {

std::string_view tool_version() {
  return DAEJO_VERSION;
}

std::string_view project_url() {
  return DAEJO_URL;
}

}  // namespace daejo
