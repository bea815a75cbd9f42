#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/span.h"
#include "findings/finding.h"

namespace daejo {

/// A number with six significant digits, so that the bytes do not depend on the compiler; null for NaN.
Json json_number(double value);
Json json_number(const std::optional<double>& value);

/// A line number; null for 0, which means unknown.
Json json_line(std::size_t from_one);

/// Null for empty text.
Json text_or_null(std::string_view text);

/// The facts as an object.
Json json_evidence(const std::vector<Fact>& facts);

/// A cell of a matrix, with three decimals.
Json json_matrix_value(float value);

/// An array of `describe(item)` for each item.
template <typename Item, typename Describe>
Json array_of(const std::vector<Item>& items, const Describe& describe) {
  Json array = Json::array();
  for (const Item& item : items) array.push_back(describe(item));
  return array;
}

/// Compact JSON; bytes that are not UTF-8 become U+FFFD.
std::string to_compact_text(const Json& value);

}  // namespace daejo
