#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <future>

namespace daejo {

/// The default number of threads: one per core, at least 1.
std::size_t default_threads();

/// The launch policy for `std::async` if the calling thread has other work meanwhile. If the run may use
/// several threads, the new work gets a thread of its own. With one, it is done when its result is requested.
constexpr std::launch beside(std::size_t threads) {
  return threads > 1 ? std::launch::async : std::launch::deferred;
}

/// Calls `work(begin, end)` on consecutive ranges that cover 0 to `count`, in several threads. How the ranges
/// are cut depends on `threads`, so `work` must give the same results for any cut. Rethrows the first
/// exception.
void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t begin, std::size_t end)>& work);

/// Calls `work(state, i)` for each i below `count`, in several threads. Each thread has its own state from
/// `make_state()`, which is working memory and must not affect results. Rethrows the first exception.
template <typename MakeState, typename Work>
void parallel_with(std::size_t count, std::size_t threads, const MakeState& make_state, const Work& work) {
  const std::size_t workers = std::min(std::max<std::size_t>(threads, 1), count);
  std::atomic<std::size_t> next{0};
  parallel_for(workers, workers, [&](std::size_t begin, std::size_t end) {
    for (std::size_t worker = begin; worker < end; ++worker) {
      auto state = make_state();
      for (std::size_t i = next++; i < count; i = next++) work(state, i);
    }
  });
}

/// Calls `work(i)` for each i below `count`, in several threads. Rethrows the first exception.
template <typename Work>
void parallel_each(std::size_t count, std::size_t threads, const Work& work) {
  parallel_with(
      count, threads, [] { return 0; }, [&](int, std::size_t i) { work(i); });
}

}  // namespace daejo
