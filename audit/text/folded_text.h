#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo {

/// A text with differences of writing removed: NFKC, lower case, narrow forms of full-width characters, plain
/// dashes and quotes, no invisible characters. Each folded character knows its bytes in the source.
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> begins;  ///< Source offset of each character's first byte.
  std::vector<std::uint32_t> ends;    ///< Source offset after its last byte.

  /// The source bytes of the characters from `first` to before `last`.
  Span source_span(std::size_t first, std::size_t last) const { return {begins[first], ends[last - 1]}; }
};

/// Folds UTF-8 text of less than 4 GiB. Bytes that are not UTF-8 become spaces. Folding a folded text again
/// changes nothing.
FoldedText fold(std::string_view text);

}  // namespace daejo
