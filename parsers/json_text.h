#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/plain_text.h"

namespace daejo::parsers {

/// The largest depth of nested objects and arrays that daejo reads.
inline constexpr std::size_t deepest_json = 1024;

/// Throws `InputError` with line and column if `source`, which must be valid JSON, is nested deeper than
/// `deepest_json`.
void require_shallow_json(std::string_view source, const std::string& file);

/// Throws `InputError` with line and column if `source` is not one complete JSON value, or is nested deeper
/// than `deepest_json`.
void require_json(std::string_view source, const std::string& file);

/// Decodes the string literal whose opening quote is at `offset` of valid JSON, and keeps the source
/// positions.
PlainText decode_json_string(std::string_view source, std::size_t offset);

/// The offset after the closing quote of the string literal whose opening quote is at `offset` of valid JSON.
std::size_t json_string_end(std::string_view source, std::size_t offset);

}  // namespace daejo::parsers
