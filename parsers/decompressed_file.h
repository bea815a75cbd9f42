#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace daejo {

/// The bytes of a file in chunks, unpacked if they are gzip, which the content tells.
class DecompressedFile {
 public:
  /// Throws `InputError` where the file cannot be opened.
  explicit DecompressedFile(const std::filesystem::path& path);
  ~DecompressedFile();
  DecompressedFile(const DecompressedFile&) = delete;
  DecompressedFile& operator=(const DecompressedFile&) = delete;

  /// The next bytes, valid until the next call; empty at the end. Throws `InputError` where the file cannot
  /// be read, or is gzip that is cut off, corrupt, or followed by something else.
  std::string_view next();

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace daejo
