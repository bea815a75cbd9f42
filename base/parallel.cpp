#include "base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace daejo {

std::size_t default_threads() {
  return std::max(1U, std::thread::hardware_concurrency());
}

void parallel_for(std::size_t count, std::size_t threads,
                  const std::function<void(std::size_t begin, std::size_t end)>& work) {
  // With several parts per thread, a thread that had cheap parts can take over some of the others.
  constexpr std::size_t parts_per_thread = 8;
  const std::size_t parts = std::min(count, threads * parts_per_thread);
  if (threads <= 1 || parts <= 1) {
    if (count > 0) work(0, count);
    return;
  }
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto run = [&] {
    for (std::size_t part = next++; part < parts; part = next++) {
      try {
        work(count * part / parts, count * (part + 1) / parts);
      } catch (...) {
        const std::scoped_lock lock(failure_mutex);
        if (!failure) failure = std::current_exception();
      }
    }
  };
  {
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < threads; ++i) workers.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace daejo
