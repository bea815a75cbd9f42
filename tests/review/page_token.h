#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace daejo::test {

/// The token that a page of the review server hands its scripts; nothing where the answer is no such page.
inline std::optional<std::string> page_token(std::string_view page) {
  constexpr std::string_view start = R"(name="csrf" content=")";
  const std::size_t at = page.find(start);
  if (at == std::string_view::npos) return std::nullopt;
  page.remove_prefix(at + start.size());
  return std::string(page.substr(0, page.find('"')));
}

}  // namespace daejo::test
