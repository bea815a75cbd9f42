#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// The version of the file layout that this program writes, and the newest one that it reads.
inline constexpr std::uint32_t model_file_version = 1;

/// A model file: a header with the version, the size and a checksum, then the names and places of the
/// sections, then the sections. A section is an array aligned to 64 bytes. Numbers are little-endian. Reading
/// does not copy the arrays.
class ModelFile {
 public:
  /// Maps a file and checks it. Throws `InputError` if the file is missing, damaged, truncated, of a newer
  /// version, or not a model.
  static ModelFile open(const std::filesystem::path& path);
  /// Reads bytes that are trusted and outlive the object, such as those compiled into the program. The
  /// checksum is not verified.
  static ModelFile from_program(std::span<const std::byte> bytes, const std::string& name);

  /// Takes ownership of the bytes and checks them as `open` does.
  static ModelFile from_bytes(std::string bytes, const std::string& name);

  /// The array in the section with this name. Throws `InputError` if there is no such section, or if its size
  /// is not a multiple of the size of `T`.
  template <typename T>
  std::span<const T> array(std::string_view section) const {
    const std::span<const std::byte> bytes = section_bytes(section, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  bool has(std::string_view section) const;
  std::vector<std::string> section_names() const;
  const std::string& name() const { return name_; }
  /// Whether the file was made by `from_program`. `Model` does not check the contents of a trusted file.
  bool is_trusted() const { return trusted_; }
  std::size_t size() const { return bytes_.size(); }

 private:
  struct Section {
    std::string name;
    std::span<const std::byte> bytes;
  };

  void read(bool check_sum);
  std::span<const std::byte> section_bytes(std::string_view section, std::size_t element) const;

  std::string name_;
  bool trusted_ = false;
  std::shared_ptr<const void> mapping_;  ///< Keeps the bytes alive; null if made by `from_program`.
  std::span<const std::byte> bytes_;
  std::vector<Section> sections_;
};

/// Collects named arrays and returns the bytes of a model file.
class ModelFileWriter {
 public:
  ModelFileWriter() = default;
  /// Starts with copies of the arrays of an existing file.
  explicit ModelFileWriter(const ModelFile& file);

  void remove(std::string_view section);
  template <typename T>
  void add(const std::string& section, std::span<const T> values) {
    const auto bytes = std::as_bytes(values);
    sections_.push_back({section, {bytes.begin(), bytes.end()}});
  }
  std::string bytes() const;

 private:
  struct Section {
    std::string name;
    std::vector<std::byte> bytes;
  };
  std::vector<Section> sections_;
};

}  // namespace daejo::audit
