#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// A folded text: one without differences in how the same characters are written. It has NFKC, lower case,
/// narrow forms of full-width characters, plain dashes and quotes, and no invisible characters. For each of
/// its characters, it knows the bytes in the source.
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> begins;  ///< Where each character begins in the source, in bytes.
  std::vector<std::uint32_t> ends;    ///< Where each character ends in the source, in bytes.

  /// The source bytes of the characters from `first` up to but not including `last`.
  Span source_span(std::size_t first, std::size_t last) const { return {begins[first], ends[last - 1]}; }
};

/// Folds UTF-8 text of less than 4 GiB. Invalid bytes become spaces. Folding a folded text again does not
/// change it.
FoldedText fold(std::string_view text);

}  // namespace daejo::audit
