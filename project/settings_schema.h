#pragma once

#include <string>

namespace daejo::project {

/// The JSON Schema of daejo.toml, generated from the table of keys. project/daejo.schema.json holds the same
/// text.
std::string settings_schema();

}  // namespace daejo::project
