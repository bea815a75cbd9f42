#pragma once

#include <cstddef>
#include <functional>

namespace daejo {

/// Threads to use where nobody says: the machine's cores, at least 1.
std::size_t default_threads();

/// Calls `work(begin, end)` on consecutive parts that cover 0 to `count`, in several threads. What the parts
/// are depends on `threads`, so `work` must not let its result depend on them. The first exception comes out
/// here.
void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t begin, std::size_t end)>& work);

}  // namespace daejo
