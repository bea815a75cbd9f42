#pragma once

#include <string_view>

namespace daejo::audit {

/// How a section's text ends.
enum class Ending {
  /// It ends with a full stop, a question mark or the like. Quotes, brackets, bracketed remarks and a link
  /// after it do not matter.
  stopped,
  /// It has no such mark but is complete: it ends with a verb in a final form ("…합니다"), a link that is an
  /// item, or the single word of a short list item, or it is empty or a bracketed list.
  closed,
  /// It ends in another way, usually with a noun ("…성능 향상"). Whether it is complete depends on the
  /// digest's habits.
  nominal,
  colon,  ///< It ends with a colon, so a list should follow.
  open,   ///< It breaks off: after a particle, a connective ending, a comma, an opening bracket or the like.
};

/// How a text ends. A text without anything but white space is `closed`.
Ending read_ending(std::string_view text);

}  // namespace daejo::audit
