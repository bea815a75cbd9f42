#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <system_error>
#include <utility>

#include "base/error.h"
#include "base/system_reason.h"
#include "base/text_encoding.h"
#include "base/utf8.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

struct FileCloser {
  void operator()(std::FILE* file) const {
    if (file != stdin && file != stdout) std::fclose(file);
  }
};
using FileHandle = std::unique_ptr<std::FILE, FileCloser>;

FileHandle open_for_reading(const fs::path& path) {
  if (path == "-") return FileHandle(stdin);
  std::error_code code;
  if (fs::is_directory(path, code)) {
    throw InputError({path.string()}, "This is a folder; a file is needed here.");
  }
  FileHandle file(std::fopen(path.c_str(), "rb"));
  if (!file) throw InputError({path.string()}, "The file cannot be opened (" + system_reason() + ").");
  return file;
}

/// Appends chunks to a text, and throws as soon as a limit is exceeded, so that a huge file is not read
/// whole.
class LimitedReader {
 public:
  LimitedReader(std::string name, const FileLimits& limits) : name_(std::move(name)), limits_(limits) {}

  /// Throws if a regular file is larger than the limit for files, before anything is read. Does nothing if
  /// the limit for lines is below the limit for files, because reading may then find a line that is too long,
  /// which is the more helpful message. Does nothing for a pipe either, because its size is unknown.
  void look_at_size(std::FILE* file) const {
    if (limits_.line_bytes < limits_.file_bytes) return;
    struct stat status {};
    if (::fstat(::fileno(file), &status) != 0 || !S_ISREG(status.st_mode)) return;
    if (static_cast<std::uintmax_t>(status.st_size) > limits_.file_bytes) refuse_size();
  }

  void take(std::string_view chunk) {
    if (text_.size() + chunk.size() > limits_.file_bytes) refuse_size();
    const std::size_t nul = chunk.find('\0');
    count_lines(chunk.substr(0, nul));
    if (nul != std::string_view::npos) {
      throw InputError(
          {name_, line_},
          "This is a binary file, because it has a NUL byte on this line; name a text file in UTF-8.");
    }
    text_ += chunk;
  }

  /// Like `take`, but accepts NUL bytes, as UTF-16 has them.
  void take_bytes(std::string_view chunk) {
    if (text_.size() + chunk.size() > limits_.file_bytes) refuse_size();
    count_lines(chunk);
    text_ += chunk;
  }
  std::string finish_bytes() { return std::move(text_); }

  std::string finish() {
    if (const auto offset = first_invalid_utf8(text_)) {
      std::size_t line = 1;
      std::size_t column = 1;
      for (std::size_t i = 0; i < *offset; ++i) {
        column = text_[i] == '\n' ? 1 : column + 1;
        if (text_[i] == '\n') ++line;
      }
      throw InputError({name_, line, column}, "The byte here is not valid UTF-8; save the file as UTF-8.");
    }
    if (text_.starts_with(byte_order_mark)) text_.erase(0, byte_order_mark.size());
    return std::move(text_);
  }

 private:
  void count_lines(std::string_view chunk) {
    while (true) {
      const std::size_t end = chunk.find('\n');
      line_length_ += std::min(end, chunk.size());
      if (line_length_ > limits_.line_bytes) {
        throw InputError({name_, line_}, "The line is longer than " + std::to_string(limits_.line_bytes) +
                                             " bytes, the most that daejo reads.");
      }
      if (end == std::string_view::npos) return;
      line_length_ = 0;
      ++line_;
      chunk.remove_prefix(end + 1);
    }
  }

  [[noreturn]] void refuse_size() const {
    throw InputError({name_}, "The file is larger than " + std::to_string(limits_.file_bytes) +
                                  " bytes, the most that daejo reads; split it.");
  }

  std::string name_;
  FileLimits limits_;
  std::string text_;
  std::size_t line_ = 1;
  std::size_t line_length_ = 0;
};

/// Passes the file's bytes to a function, chunk by chunk.
void read_chunks(const fs::path& path, std::FILE* file, const std::function<void(std::string_view)>& take) {
  constexpr std::size_t chunk_bytes = 1U << 16U;
  std::string chunk(chunk_bytes, '\0');
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    take({chunk.data(), count});
  }
  if (std::ferror(file) != 0) {
    throw InputError({path.string()}, "The file cannot be read (" + system_reason() + ").");
  }
}

std::string name_of_input(const fs::path& path) {
  return path == "-" ? "<stdin>" : path.string();
}

}  // namespace

std::string read_text_file(const fs::path& path, const FileLimits& limits) {
  const FileHandle file = open_for_reading(path);
  LimitedReader reader(name_of_input(path), limits);
  if (path != "-") reader.look_at_size(file.get());
  read_chunks(path, file.get(), [&](std::string_view chunk) { reader.take(chunk); });
  return reader.finish();
}

std::string read_any_text_file(const fs::path& path, const FileLimits& limits) {
  const FileHandle file = open_for_reading(path);
  const std::string name = name_of_input(path);
  LimitedReader raw(name, limits);
  if (path != "-") raw.look_at_size(file.get());
  read_chunks(path, file.get(), [&](std::string_view chunk) { raw.take_bytes(chunk); });
  LimitedReader reader(name, limits);
  reader.take(to_utf8(raw.finish_bytes()));
  return reader.finish();
}

}  // namespace daejo
