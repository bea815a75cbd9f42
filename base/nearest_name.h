#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// The optimal string alignment distance: the number of bytes that must be inserted, deleted, replaced or
/// exchanged with a neighbour to turn one text into the other. If it is larger than `most`, the result is
/// `most` + 1.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

/// The known name that is most similar to `typed`; of several, the first. Empty if `typed` differs from that
/// name in more than a third of the name's bytes, and in more than one.
std::string nearest_name(std::string_view typed, std::span<const std::string> known);

/// "; did you mean 'NAME'?", or "." if no name is similar.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace daejo
