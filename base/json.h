#pragma once

#include <nlohmann/json.hpp>

namespace daejo {

/// JSON to write. Objects keep the order in which fields were added.
using Json = nlohmann::ordered_json;

/// JSON to read from untrusted input. Its objects are sorted by key, because `ordered_json` searches all
/// fields of an object for every field that it adds: an attacker's object with 300,000 fields would take
/// minutes.
using ParsedJson = nlohmann::json;

}  // namespace daejo
