#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// The optimal string alignment distance: the number of bytes to insert, delete, replace or swap with a
/// neighbour to turn one text into the other. If it is larger than `most`, the result is `most` + 1.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

/// The known name nearest to `typed`, and the first of equally near ones. Empty if even that one is further
/// away than a third of its own length.
std::string nearest_name(std::string_view typed, std::span<const std::string> known);

/// "; did you mean 'NAME'?", or "." if no name is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace daejo
