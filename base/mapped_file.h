#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>

namespace daejo {

/// A file mapped into memory, shared with other processes. Copies share one mapping.
class MappedFile {
 public:
  /// Throws `InputError` if the path is not a readable regular file.
  explicit MappedFile(const std::filesystem::path& path);

  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::shared_ptr<const void> mapping_;
  std::span<const std::byte> bytes_;
};

}  // namespace daejo
