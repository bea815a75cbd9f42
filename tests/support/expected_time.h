#pragma once

#include <ctime>

namespace daejo::test {

/// The factor by which the tests let this build take longer than a release build. Debug, coverage and
/// sanitizer builds are slow; unlike release builds, they do not define NDEBUG.
#ifdef NDEBUG
inline constexpr int slowness = 1;
#else
inline constexpr int slowness = 20;
#endif

/// The CPU time in seconds that this process, with all its threads, uses while `work` runs. Other processes
/// do not count.
template <typename Work>
double processor_seconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace daejo::test
