#pragma once

#include <nlohmann/json.hpp>

namespace daejo {

/// JSON to write: an object keeps the order in which the code adds its fields.
using Json = nlohmann::ordered_json;

/// JSON to read from strangers. Its objects are sorted: an ordered object looks through all its fields for
/// each one that it adds, and a hostile object with 300,000 fields would take minutes.
using ParsedJson = nlohmann::json;

}  // namespace daejo
