#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo {

/// A text with its differences of writing folded away: NFKC, lower case, full-width forms narrow, dashes and
/// quotes plain, invisible characters gone. Each folded character knows the bytes of the source that it came
/// from.
struct FoldedText {
  std::u32string characters;
  std::vector<std::uint32_t> begins;  ///< Source offset of each character's first byte.
  std::vector<std::uint32_t> ends;    ///< Source offset after its last byte.

  /// The source bytes of characters `first` up to, not including, `last`.
  Span source_span(std::size_t first, std::size_t last) const { return {begins[first], ends[last - 1]}; }
};

/// Folds UTF-8 text of less than 4 GiB. Bytes that are not UTF-8 become spaces. Folding what is folded
/// changes nothing.
FoldedText fold(std::string_view text);
/// The same into what an earlier text was folded into, whose memory is used again.
void fold_into(std::string_view text, FoldedText& folded);

/// Whether what starts at `at` is folded by itself: no mark that joins the character before, and nothing that
/// is not seen.
bool begins_anew(std::string_view text, std::size_t at);

}  // namespace daejo
