#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace daejo {

/// The optimal string alignment distance: the smallest number of edits that turn one text into the other. An
/// edit inserts, deletes or replaces a byte, or exchanges two neighbouring bytes; no byte is edited twice. If
/// the distance is larger than `most`, the result is `most` + 1.
std::size_t edit_distance(std::string_view one, std::string_view other, std::size_t most);

/// The known name with the smallest `edit_distance` to `typed`; of several, the first. Only names count whose
/// distance is at most 1, or at most a third of the name's bytes. Empty if there is no such name, or if
/// `typed` has more than 100 bytes.
std::string nearest_name(std::string_view typed, std::span<const std::string> known);

/// "; did you mean 'NAME'?" with the name that `nearest_name` finds, or "." if it finds none.
std::string did_you_mean(std::string_view typed, std::span<const std::string> known);

}  // namespace daejo
