#include "report/json_value.h"

#include <charconv>
#include <cmath>
#include <iterator>
#include <variant>

namespace daejo::report {

Json json_number(double value) {
  if (!std::isfinite(value)) return nullptr;
  constexpr int significant_digits = 6;
  char digits[64];
  const auto written = std::to_chars(std::begin(digits), std::end(digits), value,
                                     std::chars_format::scientific, significant_digits - 1);
  double rounded = 0;
  std::from_chars(std::begin(digits), written.ptr, rounded);
  return rounded == 0 ? 0.0 : rounded;  // Turns negative zero into 0.
}

Json json_number(const std::optional<double>& value) {
  return value ? json_number(*value) : Json(nullptr);
}

Json json_line(std::size_t from_one) {
  return from_one == 0 ? Json(nullptr) : Json(from_one);
}

Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json json_evidence(const std::vector<Fact>& facts) {
  Json evidence = Json::object();
  for (const Fact& fact : facts) {
    const auto* text = std::get_if<std::string>(&fact.value);
    evidence[fact.name] = text != nullptr ? Json(*text) : json_number(std::get<double>(fact.value));
  }
  return evidence;
}

Json json_matrix_value(float value) {
  constexpr double per_unit = 1000;
  return json_number(std::round(static_cast<double>(value) * per_unit) / per_unit);
}

std::string to_compact_text(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace daejo::report
