#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// The optimal string alignment distance: how many bytes to insert, delete, replace or swap with their
/// neighbour to make one text of the other; `most` + 1 where it is larger than `most`.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

/// The known name nearest to `typed`, the first of equals; empty where even that one is more than a third of
/// its length away.
std::string nearest_name(std::string_view typed, std::span<const std::string> known);

/// "; did you mean 'NAME'?", or "." where no name is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace daejo
