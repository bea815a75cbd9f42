#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo {

/// Reads snapshots one after the other in a thread of its own, and gives their papers to `take` in order,
/// some at a time. Memory does not grow with the snapshots. Returns and throws what `read_snapshot` does, and
/// what `take` throws.
std::vector<Problem> for_each_batch(std::span<const std::filesystem::path> snapshots,
                                    const std::function<void(std::vector<Paper>)>& take);

}  // namespace daejo
