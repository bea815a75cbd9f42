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

/// A number with six significant digits, so that the bytes do not depend on the compiler. NaN becomes null.
Json json_number(double value);
Json json_number(const std::optional<double>& value);

/// A line number. 0, which means unknown, becomes null.
Json json_line(std::size_t from_one);

/// A text. An empty text becomes null.
Json text_or_null(std::string_view text);

/// Facts as an object.
Json json_evidence(const std::vector<Fact>& facts);

/// A value of the contrast matrix with three decimals.
Json json_matrix_value(float value);

/// An array with `describe(item)` for each item.
template <typename Item, typename Describe>
Json array_of(const std::vector<Item>& items, const Describe& describe) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(describe(item));
  return array;
}

/// Formats compact JSON. Bytes that are not UTF-8 become U+FFFD.
std::string to_compact_text(const Json& value);

}  // namespace daejo::report
