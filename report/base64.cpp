#include "report/base64.h"

#include <sodium.h>

namespace daejo::report {

std::string base64(std::span<const unsigned char> bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(), variant);
  out.pop_back();  // `sodium_bin2base64` has written a NUL at the end.
  return out;
}

}  // namespace daejo::report
