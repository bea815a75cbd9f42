#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::audit {

/// A text after folding, which removes differences in how the same characters are written. It is in NFKC (so
/// full-width letters are narrow) and case-folded, with ASCII dashes and quotes, and without invisible
/// characters. For each character, it has the source bytes from which the character was made.
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> begins;  ///< For each character, the byte offset where its source begins.
  std::vector<std::uint32_t> ends;    ///< For each character, the byte offset where its source ends.

  /// The source bytes of the characters from `first` up to but not including `last`. `last` must be greater
  /// than `first`.
  Span source_span(std::size_t first, std::size_t last) const { return {begins[first], ends[last - 1]}; }
};

/// Folds UTF-8 text of less than 4 GiB. Each invalid byte, and each U+FFFD, becomes a space. Folding a folded
/// text again does not change it.
FoldedText fold(std::string_view text);

}  // namespace daejo::audit
