#pragma once

#include <ctime>

namespace daejo::test {

/// How many times as long as a release build a build may take: one with sanitizers, with counters of
/// coverage, or without optimisation, which all keep assertions, is slow.
#ifdef NDEBUG
inline constexpr int slowness = 1;
#else
inline constexpr int slowness = 20;
#endif

/// The seconds of the processor that this process spends on `work`, whatever else the machine has to do.
template <typename Work>
double processor_seconds(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace daejo::test
