#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/span.h"
#include "findings/finding.h"

namespace daejo::report {

/// `value` as JSON, rounded to six significant digits, so that the bytes do not depend on the compiler. NaN
/// and infinities become null. In the second overload, a missing value becomes null too.
Json json_number(double value);
Json json_number(const std::optional<double>& value);

/// A line or column number, counted from 1. 0 means unknown and becomes null.
Json json_line(std::size_t from_one);

/// `text` as a JSON string. An empty text becomes null.
Json text_or_null(std::string_view text);

/// A JSON object with a field for each fact: its name and its value.
Json json_evidence(const std::vector<Fact>& facts);

/// A value of the contrast matrix, rounded to three decimals and then as in `json_number`.
Json json_matrix_value(float value);

/// A JSON array with `describe(item)` for each item, in order.
template <typename Item, typename Describe>
Json array_of(const std::vector<Item>& items, const Describe& describe) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(describe(item));
  return array;
}

/// Formats JSON on one line, without spaces between tokens. Invalid UTF-8 in strings becomes U+FFFD.
std::string to_compact_text(const Json& value);

}  // namespace daejo::report
