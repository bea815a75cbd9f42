#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parsers/plain_text.h"

namespace daejo {

/// So many objects and arrays may lie within one another.
inline constexpr std::size_t deepest_json = 1024;

/// Throws `InputError` with line and column where valid JSON nests deeper.
void require_shallow_json(std::string_view source, const std::string& file);

/// Throws `InputError` with line and column where `source` is not one whole JSON value, or nests too deep.
void require_json(std::string_view source, const std::string& file);

/// Decodes the string literal whose opening quote is at `offset` of valid JSON.
PlainText decode_json_string(std::string_view source, std::size_t offset);

/// The offset after the closing quote of the string literal whose opening quote is at `offset` of valid JSON.
std::size_t json_string_end(std::string_view source, std::size_t offset);

}  // namespace daejo
