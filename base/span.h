#pragma once

#include <cstddef>
#include <string_view>

namespace daejo {

/// A range of bytes in some text, from `begin` up to but not including `end`.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  bool operator==(const Span&) const = default;
};

}  // namespace daejo
