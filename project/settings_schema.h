#pragma once

#include <string>

namespace daejo::project {

/// The JSON Schema of daejo.toml, generated from the table of keys. The file project/daejo.schema.json must
/// have the same text.
std::string settings_schema();

}  // namespace daejo::project
