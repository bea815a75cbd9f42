#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace daejo::parsers {

/// The largest size of an unpacked file, 64 GiB, which is over ten times the size of arXiv's whole snapshot.
inline constexpr std::uint64_t most_unpacked_bytes = std::uint64_t{64} << 30U;

/// Reads a file in chunks, and unpacks it if its content is gzip.
class DecompressedFile {
 public:
  /// Throws `InputError` if the file cannot be opened or its beginning cannot be read. `most` limits the
  /// unpacked size of a gzip file.
  explicit DecompressedFile(const std::filesystem::path& path, std::uint64_t most = most_unpacked_bytes);
  ~DecompressedFile();
  DecompressedFile(const DecompressedFile&) = delete;
  DecompressedFile& operator=(const DecompressedFile&) = delete;

  /// Returns the next bytes, which are valid until the next call; empty at the end. Throws `InputError` if
  /// the file cannot be read, or if its gzip data are cut off, corrupt, followed by anything but zero bytes,
  /// or unpack to more than `most` bytes.
  std::string_view next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace daejo::parsers
