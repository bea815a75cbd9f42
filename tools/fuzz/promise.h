#pragma once

#include <cstdio>
#include <cstdlib>

namespace daejo::fuzz {

/// Ends the program where what daejo promises of any input does not hold; the fuzzer then keeps the input.
inline void promise(bool kept, const char* what) {
  if (kept) return;
  std::fprintf(stderr, "Broken promise: %s.\n", what);
  std::abort();
}

}  // namespace daejo::fuzz
