#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace daejo {

/// Fills `bytes` from an offset of a file, even if a signal interrupts the system call. Returns whether all
/// of them could be read; if not, `errno` says why, or the file ends too early.
bool read_at(int file, std::uint64_t offset, std::span<char> bytes);

/// Writes all bytes at an offset of a file, even if a signal interrupts the system call. Returns whether all
/// of them could be written; if not, `errno` says why.
bool write_at(int file, std::uint64_t offset, std::string_view bytes);

}  // namespace daejo
