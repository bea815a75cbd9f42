#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace daejo {

/// What a packed file may unpack to, 64 GiB: over ten times arXiv's whole snapshot.
inline constexpr std::uint64_t most_unpacked_bytes = std::uint64_t{64} << 30U;

/// The bytes of a file in chunks, unpacked if they are gzip, which the content tells.
class DecompressedFile {
 public:
  /// Throws `InputError` where the file cannot be opened.
  explicit DecompressedFile(const std::filesystem::path& path, std::uint64_t most = most_unpacked_bytes);
  ~DecompressedFile();
  DecompressedFile(const DecompressedFile&) = delete;
  DecompressedFile& operator=(const DecompressedFile&) = delete;

  /// The next bytes, valid until the next call; empty at the end. Throws `InputError` where the file cannot
  /// be read, or is gzip that is cut off, corrupt, followed by something else, or unpacks to more than `most`
  /// bytes.
  std::string_view next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace daejo
