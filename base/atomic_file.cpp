#include "base/atomic_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string>
#include <system_error>

#include "base/error.h"
#include "base/system_reason.h"

namespace daejo {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail_to_write(const fs::path& target) {
  std::string sentence = target.string() + ": The file cannot be written (" + system_reason() + ")";
  std::error_code ignored;
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  if (!fs::exists(folder, ignored)) {
    sentence += "; create its folder first";
  } else if (fs::is_regular_file(target, ignored)) {
    sentence += "; its contents are unchanged";
  }
  throw Error(sentence + ".");
}

void write_to(int descriptor, std::string_view bytes, const fs::path& target) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail_to_write(target);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

/// The permissions of the file that will be replaced; 0644 if there is no such file.
mode_t permissions_of(const fs::path& target) {
  constexpr mode_t readable_by_all = 0644;
  constexpr mode_t all_permissions = 0777;
  struct stat replaced {};
  return ::stat(target.c_str(), &replaced) == 0 ? replaced.st_mode & all_permissions : readable_by_all;
}

/// Gives a new file the owner and the group of the file that it replaces, as far as the system allows it.
void take_over_owner_and_group(int descriptor, const fs::path& target) {
  struct stat replaced {};
  struct stat own {};
  if (::stat(target.c_str(), &replaced) != 0 || ::fstat(descriptor, &own) != 0) return;
  if (replaced.st_uid == own.st_uid && replaced.st_gid == own.st_gid) return;
  if (::fchown(descriptor, replaced.st_uid, replaced.st_gid) == 0) return;
  // Only root may change the owner, but setting the group alone may still work. If it does not, no harm is
  // done.
  static_cast<void>(::fchown(descriptor, static_cast<uid_t>(-1), replaced.st_gid) == 0);
}

/// Whether the path exists and is neither a regular file nor a folder: a device, a pipe or a socket.
bool is_device_or_pipe(const fs::path& path) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

/// The open descriptor that a path names, such as 1 for /dev/stdout; nothing for any other path. Writing to
/// the descriptor continues after earlier output, and does not replace a file that others have open.
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

void write_in_place(const fs::path& path, int descriptor,
                    const std::function<void(const TakeBytes& take)>& write_all) {
  if (descriptor < 0) fail_to_write(path);
  const struct Closer {
    int descriptor;
    ~Closer() { ::close(descriptor); }
  } closer{descriptor};
  write_all([&](std::string_view bytes) { write_to(descriptor, bytes, path); });
}

void write_standard_output(const std::function<void(const TakeBytes& take)>& write_all) {
  const auto fail = [] { throw Error("Standard output cannot be written (" + system_reason() + ")."); };
  write_all([&](std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) fail();
  });
  if (std::fflush(stdout) != 0) fail();
}

}  // namespace

fs::path behind_links(const fs::path& path) {
  std::error_code code;
  fs::path target = fs::canonical(path, code);
  return code ? path : target;
}

AtomicFile::AtomicFile(const fs::path& path) : target_(behind_links(path)) {
  if (std::error_code code; fs::is_directory(target_, code)) {
    errno = EISDIR;
    fail_to_write(target_);
  }
  const fs::path folder = target_.has_parent_path() ? target_.parent_path() : fs::path(".");
  constexpr mode_t own = 0600;
  file_ = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, own);
  if (file_ >= 0) return;
  std::string name = target_.string() + ".XXXXXX";
  file_ = ::mkostemp(name.data(), O_CLOEXEC);
  if (file_ < 0) fail_to_write(target_);
  temporary_ = name;
}

AtomicFile::~AtomicFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  ::close(file_);
}

void AtomicFile::write(std::string_view bytes) {
  write_to(file_, bytes, target_);
}

/// Gives the unnamed file a name next to the target, because only a file with a name can replace another.
void AtomicFile::give_name() {
  const std::string unnamed = fmt::format("/proc/self/fd/{}", file_);
  for (int i = 0;; ++i) {
    const std::string name = fmt::format("{}.{}-{}", target_.string(), ::getpid(), i);
    if (::linkat(AT_FDCWD, unnamed.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
      temporary_ = name;
      return;
    }
    if (errno != EEXIST) fail_to_write(target_);
  }
}

void AtomicFile::commit() {
  take_over_owner_and_group(file_, target_);
  if (::fchmod(file_, permissions_of(target_)) != 0 || ::fsync(file_) != 0) fail_to_write(target_);
  if (temporary_.empty()) give_name();
  if (std::rename(temporary_.c_str(), target_.c_str()) != 0) fail_to_write(target_);
  temporary_.clear();
}

bool is_replaced_whole(const fs::path& path) {
  return path != "-" && !descriptor_named(path) && !is_device_or_pipe(path);
}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
  write_file_atomically(path, [&](const TakeBytes& take) { take(bytes); });
}

void write_file_atomically(const fs::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all) {
  if (path == "-") return write_standard_output(write_all);
  if (const auto descriptor = descriptor_named(path)) {
    std::fflush(stdout);
    return write_in_place(path, ::fcntl(*descriptor, F_DUPFD_CLOEXEC, 0), write_all);
  }
  if (is_device_or_pipe(path))
    return write_in_place(path, ::open(path.c_str(), O_WRONLY | O_CLOEXEC), write_all);
  AtomicFile file(path);
  write_all([&](std::string_view bytes) { file.write(bytes); });
  file.commit();
}

}  // namespace daejo
