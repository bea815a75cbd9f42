#pragma once

#include <string>

namespace daejo {

/// The JSON Schema of daejo.toml, made from the table of its keys; project/daejo.schema.json is this text.
std::string settings_schema();

}  // namespace daejo
