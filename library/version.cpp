#include "base/version.h"

#include "daejo/daejo.h"

namespace daejo::api {

std::string_view version() {
  return tool_version();
}

}  // namespace daejo::api
