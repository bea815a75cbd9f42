#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "base/error.h"
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

std::string reason() {
  return std::generic_category().message(errno);
}

FileHandle open_for_reading(const fs::path& path) {
  if (path == "-") return FileHandle(stdin);
  std::error_code code;
  if (fs::is_directory(path, code)) {
    throw InputError({path.string()}, "This is a folder; a file is needed here.");
  }
  FileHandle file(std::fopen(path.c_str(), "rb"));
  if (!file) throw InputError({path.string()}, "The file cannot be opened (" + reason() + ").");
  return file;
}

/// Appends chunks to a text and stops at the first broken limit, so that a huge file is not read whole.
class LimitedReader {
 public:
  LimitedReader(std::string name, const FileLimits& limits) : name_(std::move(name)), limits_(limits) {}

  /// Refuses a file that is too large before reading it. If the line limit is the smaller one, the file is
  /// read instead, because "line too long" is the more helpful message. The size of a pipe is not known.
  void look_at_size(std::FILE* file) const {
    if (limits_.line_bytes < limits_.file_bytes) return;
    struct stat status {};
    if (::fstat(::fileno(file), &status) != 0 || !S_ISREG(status.st_mode)) return;
    if (static_cast<std::uintmax_t>(status.st_size) > limits_.file_bytes) refuse_size();
  }

  void take(std::string_view chunk) {
    if (text_.size() + chunk.size() > limits_.file_bytes) refuse_size();
    for (const char byte : chunk) {
      if (byte == '\0') {
        throw InputError({name_, line_}, "This is a binary file (it has a NUL byte), not a text.");
      }
      count_in_line(byte);
    }
    text_ += chunk;
  }

  /// Appends bytes without checking that they are text.
  void take_bytes(std::string_view chunk) {
    if (text_.size() + chunk.size() > limits_.file_bytes) refuse_size();
    for (const char byte : chunk) count_in_line(byte);
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
  void count_in_line(char byte) {
    line_length_ = byte == '\n' ? 0 : line_length_ + 1;
    if (byte == '\n') ++line_;
    if (line_length_ > limits_.line_bytes) {
      throw InputError({name_, line_}, "The line is longer than " + std::to_string(limits_.line_bytes) +
                                           " bytes, the most that daejo reads.");
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

[[noreturn]] void fail_to_write(const fs::path& target) {
  std::string sentence = target.string() + ": The file cannot be written (" + reason() + ")";
  std::error_code ignored;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  if (!fs::exists(folder, ignored)) {
    sentence += "; create its folder first";
  } else if (fs::is_regular_file(target, ignored)) {
    sentence += "; its contents are unchanged";
  }
  throw Error(sentence + ".");
}

/// Owns a file that is open for writing.
class Output {
 public:
  Output(fs::path target, int descriptor) : target_(std::move(target)), descriptor_(descriptor) {
    if (descriptor_ < 0) fail_to_write(target_);
  }
  ~Output() { ::close(descriptor_); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  void write(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail_to_write(target_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  int descriptor() const { return descriptor_; }

 private:
  fs::path target_;
  int descriptor_;
};

/// A temporary file. Its destructor removes it unless it was renamed to its target.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target)
      : target_(target), path_(target.string() + ".XXXXXX"), output_(target, mkstemp(path_.data())) {}
  ~TemporaryFile() {
    if (!renamed_) ::unlink(path_.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  void write(std::string_view bytes) const { output_.write(bytes); }

  void rename_to_target() {
    const int descriptor = output_.descriptor();
    take_over_owner(descriptor);
    if (::fchmod(descriptor, permissions()) != 0 || ::fsync(descriptor) != 0) fail_to_write(target_);
    if (std::rename(path_.c_str(), target_.c_str()) != 0) fail_to_write(target_);
    renamed_ = true;
  }

 private:
  /// The permissions of the file that is replaced, or the default ones.
  mode_t permissions() const {
    constexpr mode_t readable_by_all = 0644;
    constexpr mode_t all_permissions = 0777;
    struct stat replaced {};
    return ::stat(target_.c_str(), &replaced) == 0 ? replaced.st_mode & all_permissions : readable_by_all;
  }

  /// Keeps the owner of the replaced file if root, or a member of its group, replaces somebody else's file.
  void take_over_owner(int descriptor) const {
    struct stat replaced {};
    struct stat own {};
    if (::stat(target_.c_str(), &replaced) != 0 || ::fstat(descriptor, &own) != 0) return;
    if (replaced.st_uid == own.st_uid && replaced.st_gid == own.st_gid) return;
    if (::fchown(descriptor, replaced.st_uid, replaced.st_gid) == 0) return;
    // Only root may change the owner, but setting the group may still work. If it does not, no harm is done.
    static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), replaced.st_gid) == 0);
  }

  fs::path target_;
  std::string path_;
  Output output_;
  bool renamed_ = false;
};

/// Whether the path is a device, a pipe or the like, which must be written to and never replaced by a file.
bool is_written_in_place(const fs::path& path) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

/// The open descriptor that a path names, as /dev/stdout names 1. Writing to the descriptor continues after
/// earlier output and does not replace a file that others have open.
std::optional<int> descriptor_named(fs::path path) {
  constexpr int most_links = 8;
  std::error_code code;
  const fs::path descriptors = fs::canonical("/proc/self/fd", code);
  for (int links = 0; !code && links < most_links; ++links) {
    const fs::path folder = fs::canonical(fs::absolute(path).parent_path(), code);
    if (!code && folder == descriptors) {
      const std::string name = path.filename().string();
      int number = 0;
      const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
      return read.ec == std::errc() ? std::optional(number) : std::nullopt;
    }
    if (!fs::is_symlink(path, code)) break;
    path = folder / fs::read_symlink(path, code);
  }
  return std::nullopt;
}

/// The target of a symbolic link. Writing to the target keeps the link a link.
fs::path behind_links(const fs::path& path) {
  std::error_code code;
  fs::path target = fs::canonical(path, code);
  return code ? path : target;
}

/// Passes the file's bytes to a function chunk by chunk.
void read_chunks(const fs::path& path, std::FILE* file, const std::function<void(std::string_view)>& take) {
  constexpr std::size_t chunk_bytes = 1U << 16U;
  std::string chunk(chunk_bytes, '\0');
  while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file)) {
    take({chunk.data(), count});
  }
  if (std::ferror(file) != 0) {
    throw InputError({path.string()}, "The file cannot be read (" + reason() + ").");
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

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  write_file_atomically(path, [&](const TakeBytes& take) { take(bytes); });
}

void write_file_atomically(const fs::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all) {
  if (path == "-") {
    const auto fail = [] { throw Error("Standard output cannot be written (" + reason() + ")."); };
    write_all([&](std::string_view bytes) {
      if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) fail();
    });
    if (std::fflush(stdout) != 0) fail();
    return;
  }
  const auto write_to = [&](const auto& output) {
    write_all([&](std::string_view bytes) { output.write(bytes); });
  };
  if (const auto descriptor = descriptor_named(path)) {
    std::fflush(stdout);
    write_to(Output(path, ::fcntl(*descriptor, F_DUPFD_CLOEXEC, 0)));
    return;
  }
  if (is_written_in_place(path)) {
    write_to(Output(path, ::open(path.c_str(), O_WRONLY | O_CLOEXEC)));
    return;
  }
  TemporaryFile file(behind_links(path));
  write_to(file);
  file.rename_to_target();
}

}  // namespace daejo
