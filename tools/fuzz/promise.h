#pragma once

#include <cstdio>
#include <cstdlib>

namespace daejo::fuzz {

/// Aborts the program if `kept` is false: a property that daejo guarantees for every input does not hold. The
/// fuzzer then keeps the input.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "Broken promise: %s.\n", what);
  std::abort();
}

}  // namespace daejo::fuzz
