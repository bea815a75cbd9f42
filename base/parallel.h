#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <functional>
#include <future>

namespace daejo {

/// The default number of threads: as many as the hardware runs at once, or 1 if that is unknown.
std::size_t default_threads();

/// The launch policy for `std::async` if the calling thread has other work meanwhile. If `threads` is above
/// 1, the new work gets a thread of its own. Otherwise it is done when its result is requested.
constexpr std::launch launch_policy(std::size_t threads) {
  return threads > 1 ? std::launch::async : std::launch::deferred;
}

/// Calls `work(begin, end)` on consecutive ranges that cover the numbers from 0 to `count` - 1, in up to
/// `threads` threads. How the ranges are cut depends on `threads`, so `work` must give the same results for
/// any cut. Rethrows the first exception.
void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t begin, std::size_t end)>& work);

/// Calls `work(state, i)` for each i below `count`, in up to `threads` threads. A state comes from
/// `make_state()` and is used by one thread only. It is working memory and must not affect results. Rethrows
/// the first exception.
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

/// Calls `work(i)` for each i below `count`, in up to `threads` threads. Rethrows the first exception.
template <typename Work>
void parallel_each(std::size_t count, std::size_t threads, const Work& work) {
  parallel_with(
      count, threads, [] { return 0; }, [&](int, std::size_t i) { work(i); });
}

}  // namespace daejo
