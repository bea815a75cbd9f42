#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// How many bytes must be inserted, deleted, replaced, or swapped with their neighbour to make one of the
/// other: the optimal string alignment distance.
std::size_t edit_distance(std::string_view one, std::string_view other);

/// The known name that is nearest to what was typed, the first of several; empty where none is near enough to
/// be what was meant (over a third of its length away).
std::string nearest_name(std::string_view typed, std::span<const std::string> known);

/// "; did you mean 'NAME'?", or "." where no name is near.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace daejo
