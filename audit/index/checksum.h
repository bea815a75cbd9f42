#pragma once

#include <zlib.h>

#include <cstddef>
#include <cstdint>
#include <span>

namespace daejo::audit {

/// The CRC-32 of `bytes`.
inline std::uint32_t checksum_of(std::span<const std::byte> bytes) {
  return static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

/// The CRC-32 of the bytes of a header up to its last member, `checksum`, which must hold the result.
template <typename Header>
std::uint32_t header_checksum(const Header& header) {
  return checksum_of(std::as_bytes(std::span(&header, 1)).first(sizeof header - sizeof header.checksum));
}

}  // namespace daejo::audit
