#pragma once

#include <string_view>

namespace daejo {

/// How a section's text ends.
enum class Ending {
  stopped,  ///< With a full stop, a question mark or the like, closing brackets and quotes aside.
  closed,  ///< Without one, but as a whole: a verb in its final form ("…합니다"), a link, a short list's
           ///< word.
  nominal,  ///< With a noun or what may be one ("…성능 향상"): whole where the digest writes so.
  colon,    ///< With a colon, after which a list is to come.
  open,     ///< In the middle: a particle or a connective form, a comma, an opened bracket.
};

/// Empty text is `closed`.
Ending read_ending(std::string_view text);

}  // namespace daejo
