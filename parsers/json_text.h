#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/plain_text.h"

namespace daejo::parsers {

/// The maximal depth of nested objects and arrays.
inline constexpr std::size_t deepest_json = 1024;

/// Throws `InputError` with line and column if valid JSON is nested more deeply.
void require_shallow_json(std::string_view source, const std::string& file);

/// Throws `InputError` with line and column if `source` is not one complete JSON value, or is nested too
/// deeply.
void require_json(std::string_view source, const std::string& file);

/// Decodes the string literal whose opening quote is at `offset` of valid JSON.
PlainText decode_json_string(std::string_view source, std::size_t offset);

/// The offset after the closing quote of the string literal whose opening quote is at `offset` of valid JSON.
std::size_t json_string_end(std::string_view source, std::size_t offset);

}  // namespace daejo::parsers
