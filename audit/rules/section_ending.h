#pragma once

#include <string_view>

namespace daejo::audit {

/// How a section's text ends.
enum class Ending {
  stopped,  ///< It ends with a full stop, question mark or the like, before any closing brackets and quotes.
  /// It has no such mark at its end but is complete: it ends with a verb in its final form ("…합니다"), a
  /// link, or the word of a short list item.
  closed,
  nominal,  ///< It ends with what may be a noun ("…성능 향상"), which is complete if the digest writes so.
  colon,  ///< It ends with a colon, so a list should follow.
  open,   ///< It breaks off: after a particle, a connective ending, a comma or an opening bracket.
};

/// How a text ends. An empty text is `closed`.
Ending read_ending(std::string_view text);

}  // namespace daejo::audit
