#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace daejo {

/// Reads from an offset of a file until `bytes` is full, even if a signal interrupts the system call. Returns
/// whether all bytes could be read. If not, either `errno` says why, or the file ends too early.
bool read_at(int file, std::uint64_t offset, std::span<char> bytes);

/// Writes all bytes at an offset of a file, even if a signal interrupts the system call. Returns whether all
/// bytes could be written. If not, `errno` says why.
bool write_at(int file, std::uint64_t offset, std::string_view bytes);

}  // namespace daejo
