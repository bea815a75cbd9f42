#include "base/resumed_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/error.h"
#include "base/read_write_at.h"
#include "base/system_reason.h"

namespace daejo {

ResumedFile::ResumedFile(const std::filesystem::path& path) : path_(path) {
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
  if (file_ < 0) fail("opened");
  struct stat status {};
  if (::fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(file_);
    throw UsageError(path.string() +
                     " is not a regular file, so --resume cannot continue it; name another file.");
  }
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    throw InputError({path.string()},
                     "Another run is writing this file; wait until it ends, or name another file.");
  }
  there_ = static_cast<std::uint64_t>(status.st_size);
  cut_last_line();
}

ResumedFile::~ResumedFile() {
  ::close(file_);
}

void ResumedFile::fail(const char* what) const {
  throw InputError({path_.string()},
                   "The file cannot be " + std::string(what) + " (" + system_reason() + ").");
}

void ResumedFile::differ(std::size_t line) const {
  throw InputError(
      {path_.string(), line, 0},
      "This line differs from the result of this run, so the run cannot continue here: a digest, an abstract or a setting has changed, or another version of daejo wrote the file. Name another file, or leave out --resume to write it anew.");
}

void ResumedFile::cut_last_line() {
  constexpr std::uint64_t part = 1U << 16U;
  std::uint64_t end = there_;
  std::string bytes;
  while (end > 0) {
    const std::uint64_t begin = end - std::min(end, part);
    bytes.assign(end - begin, '\0');
    if (!read_at(file_, begin, bytes)) fail("read");
    const std::size_t newline = bytes.rfind('\n');
    if (newline != std::string::npos) {
      end = begin + newline + 1;
      break;
    }
    end = begin;
  }
  if (end < there_ && ::ftruncate(file_, static_cast<off_t>(end)) != 0) fail("written");
  there_ = end;
}

/// Compares bytes with those at the same place of the existing file, and throws if any differ. Returns how
/// many of the bytes are in the file already.
std::size_t ResumedFile::compare(std::string_view bytes) {
  const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), there_ - at_));
  std::string old(count, '\0');
  if (!read_at(file_, at_, old)) fail("read");
  const auto same =
      static_cast<std::size_t>(std::ranges::mismatch(old, bytes.substr(0, count)).in1 - old.begin());
  if (same < count) {
    const auto lines = std::count(old.begin(), old.begin() + static_cast<std::ptrdiff_t>(same), '\n');
    differ(line_ + static_cast<std::size_t>(lines));
  }
  return count;
}

void ResumedFile::write(std::string_view bytes) {
  const std::size_t known = at_ < there_ ? compare(bytes) : 0;
  if (!write_at(file_, at_ + known, bytes.substr(known))) fail("written");
  at_ += bytes.size();
  line_ += static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
}

void ResumedFile::finish() const {
  if (at_ < there_) differ(line_);
}

}  // namespace daejo
