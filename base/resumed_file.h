#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace daejo {

/// A file of lines that a run writes as it goes, and that a later run of the same work continues: what is
/// there already is compared instead of written again.
class ResumedFile {
 public:
  /// Opens or creates the file, and cuts off a last line that is not whole. Throws `Error`, also where
  /// another process writes it.
  explicit ResumedFile(const std::filesystem::path& path);
  ~ResumedFile();
  ResumedFile(const ResumedFile&) = delete;
  ResumedFile& operator=(const ResumedFile&) = delete;

  /// The next bytes of the run. Throws `InputError` with the line where the file has others.
  void write(std::string_view bytes);

  /// After the last. Throws `InputError` where the file has more than the run.
  void finish() const;

 private:
  void cut_last_line();
  std::size_t compare(std::string_view bytes);
  [[noreturn]] void fail(const char* what) const;
  [[noreturn]] void differ(std::size_t line) const;

  std::filesystem::path path_;
  int file_ = -1;
  std::uint64_t there_ = 0;  // how many bytes an earlier run wrote
  std::uint64_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace daejo
