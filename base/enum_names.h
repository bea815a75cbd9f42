#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace daejo {

/// The names of an enumeration's values. The values must be 0, 1, 2, …, in the order of `names`.
template <typename Enum, std::size_t count>
struct EnumNames {
  std::array<std::string_view, count> names;

  constexpr std::string_view of(Enum value) const { return names.at(static_cast<std::size_t>(value)); }

  constexpr std::optional<Enum> find(std::string_view name) const {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
  }
};

}  // namespace daejo
