#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo::audit {

/// Reads snapshots one after the other in a new thread, and passes their papers in order to `take`, in
/// batches. `take` is called in the calling thread. Memory use does not grow with the size of the snapshots.
/// Returns the problems that `read_snapshot` returns for all snapshots, in order. Passes on exceptions of
/// `read_snapshot` and `take`.
std::vector<Problem> for_each_batch(std::span<const std::filesystem::path> snapshots,
                                    const std::function<void(std::vector<parsers::Paper>)>& take);

}  // namespace daejo::audit
