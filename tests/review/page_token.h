#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace daejo::test {

/// The CSRF token in a page of the review server; nothing if `page` has none.
inline std::optional<std::string> page_token(std::string_view page) {
  constexpr std::string_view start = R"(name="csrf" content=")";
  const std::size_t at = page.find(start);
  if (at == std::string_view::npos) return std::nullopt;
  page.remove_prefix(at + start.size());
  return std::string(page.substr(0, page.find('"')));
}

}  // namespace daejo::test
