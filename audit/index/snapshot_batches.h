#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo::audit {

/// Reads snapshots one after the other in a thread of its own, and passes their papers in order to `take`, in
/// batches. Memory use does not grow with the size of the snapshots. Returns and throws what `read_snapshot`
/// does, and passes on exceptions of `take`.
std::vector<Problem> for_each_batch(std::span<const std::filesystem::path> snapshots,
                                    const std::function<void(std::vector<parsers::Paper>)>& take);

}  // namespace daejo::audit
