#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace daejo {

/// A file of lines that a run writes gradually. If the run is interrupted, a later run of the same work
/// continues the file: it compares its output with the lines in the file, and writes only what follows them.
class ResumedFile {
 public:
  /// Opens or creates the file, and removes an incomplete last line. Throws `Error` if this fails, or if
  /// another process is writing the file.
  explicit ResumedFile(const std::filesystem::path& path);
  ~ResumedFile();
  ResumedFile(const ResumedFile&) = delete;
  ResumedFile& operator=(const ResumedFile&) = delete;

  /// Writes the next bytes, or compares them with those of an earlier run. If they differ, throws an
  /// `InputError` that names the first different line.
  void write(std::string_view bytes);

  /// Call this after the last `write`. Throws `InputError` if the file has more bytes than the run wrote.
  void finish() const;

 private:
  void cut_last_line();
  std::size_t compare(std::string_view bytes);
  [[noreturn]] void fail(const char* what) const;
  [[noreturn]] void differ(std::size_t line) const;

  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t there_ = 0;  // The number of bytes of an earlier run's complete lines.
  std::uint64_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace daejo
