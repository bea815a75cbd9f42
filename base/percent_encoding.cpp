#include "base/percent_encoding.h"

#include <fmt/format.h>

namespace daejo {

std::string percent_encoded(std::string_view bytes, std::string_view kept) {
  std::string out;
  for (const char byte : bytes) {
    const bool is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                          (byte >= '0' && byte <= '9') || kept.find(byte) != std::string_view::npos;
    out += is_plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return out;
}

}  // namespace daejo
