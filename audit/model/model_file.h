#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// The version of the file's layout that this program writes and reads.
inline constexpr std::uint32_t model_file_version = 1;

/// A model file: a header with a version, the file's size and a checksum, and then named arrays, each aligned
/// to 64 bytes. Numbers are little-endian. Reading copies nothing.
class ModelFile {
 public:
  /// Maps a file and checks it. Throws `InputError` if it is missing, damaged, cut off, of a newer version,
  /// or not a model.
  static ModelFile open(const std::filesystem::path& path);
  /// Reads trusted bytes that outlive it, such as those inside the program, without computing the checksum.
  static ModelFile from_program(std::span<const std::byte> bytes, const std::string& name);

  /// Keeps the bytes and checks them.
  static ModelFile from_bytes(std::string bytes, const std::string& name);

  /// The array of a section. Throws `InputError` if it is absent, or its size is not a multiple of `T`'s.
  template <typename T>
  std::span<const T> array(std::string_view section) const {
    const std::span<const std::byte> bytes = section_bytes(section, sizeof(T));
    return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
  }
  bool has(std::string_view section) const;
  std::vector<std::string> section_names() const;
  const std::string& name() const { return name_; }
  /// Whether the bytes are the program's own, which a test has checked.
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
  std::shared_ptr<const void> mapping_;  ///< Keeps the bytes alive; empty for the program's own.
  std::span<const std::byte> bytes_;
  std::vector<Section> sections_;
};

/// Collects sections and returns the bytes of the file.
class ModelFileWriter {
 public:
  ModelFileWriter() = default;
  /// Starts from the sections of a file.
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

}  // namespace daejo
