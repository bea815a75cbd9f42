#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace daejo {

/// The bytes of a file, read in place and shared with other processes. Copies share one mapping.
class MappedFile {
 public:
  /// Throws `InputError` for what is no file that can be read.
  explicit MappedFile(const std::filesystem::path& path);

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::shared_ptr<const void> mapping_;
  std::span<const std::byte> bytes_;
};

}  // namespace daejo
