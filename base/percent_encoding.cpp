#include "base/percent_encoding.h"

#include <fmt/format.h>

#include "base/ascii.h"

namespace daejo {

std::string percent_encoded(std::string_view bytes, std::string_view kept) {
  std::string out;
  for (const char byte : bytes) {
    const bool is_plain = is_ascii_alphanumeric(byte) || kept.find(byte) != std::string_view::npos;
    out += is_plain ? std::string(1, byte) : fmt::format("%{:02X}", static_cast<unsigned char>(byte));
  }
  return out;
}

}  // namespace daejo
