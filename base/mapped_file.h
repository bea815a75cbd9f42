#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>

namespace daejo {

/// A file mapped into memory, read-only and shared with other processes. Copies of the object share one
/// mapping.
class MappedFile {
 public:
  /// Throws `InputError` if the path is not a readable regular file, or if the file cannot be mapped.
  explicit MappedFile(const std::filesystem::path& path);

  std::span<const std::byte> bytes() const { return bytes_; }
  std::string_view text() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }

 private:
  std::shared_ptr<const void> mapping_;
  std::span<const std::byte> bytes_;
};

}  // namespace daejo
