#pragma once

#include <nlohmann/json.hpp>

namespace daejo {

/// JSON to write. Objects keep the order in which fields were added.
using Json = nlohmann::ordered_json;

/// JSON to read from untrusted input. Objects are sorted, because an ordered object searches all its fields
/// for every one it adds: a malicious object with 300,000 fields would take minutes.
using ParsedJson = nlohmann::json;

}  // namespace daejo
