#include "base/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "base/system_reason.h"

namespace daejo {
namespace {

[[noreturn]] void fail_spool(const char* what) {
  throw Error("A temporary file cannot be " + std::string(what) + " (" + system_reason() +
              "); make room, or set TMPDIR to a folder that has some.");
}

}  // namespace

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

void Spool::open_file() {
  std::error_code code;
  std::string path = (std::filesystem::temp_directory_path(code) / "daejo-XXXXXX").string();
  file_ = ::mkostemp(path.data(), O_CLOEXEC);
  if (file_ < 0) fail_spool("created");
  ::unlink(path.c_str());
}

std::size_t Spool::add(std::string_view record) {
  const std::uint64_t begin = ends_.empty() ? 0 : ends_.back();
  if (file_ < 0 && begin + record.size() <= most_in_memory_) {
    memory_ += record;
    ++in_memory_;
  } else {
    if (file_ < 0) open_file();
    std::uint64_t at = begin - memory_.size();
    for (std::string_view left = record; !left.empty();) {
      const ssize_t written = ::pwrite(file_, left.data(), left.size(), static_cast<off_t>(at));
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) fail_spool("written");
      left.remove_prefix(static_cast<std::size_t>(written));
      at += static_cast<std::uint64_t>(written);
    }
  }
  ends_.push_back(begin + record.size());
  return ends_.size() - 1;
}

std::string Spool::read(std::size_t number) const {
  const std::uint64_t begin = number == 0 ? 0 : ends_[number - 1];
  std::string record(ends_[number] - begin, '\0');
  if (number < in_memory_) {
    memory_.copy(record.data(), record.size(), begin);
    return record;
  }
  for (std::size_t done = 0; done < record.size();) {
    const std::uint64_t at = begin - memory_.size() + done;
    const ssize_t got = ::pread(file_, record.data() + done, record.size() - done, static_cast<off_t>(at));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) fail_spool("read");
    done += static_cast<std::size_t>(got);
  }
  return record;
}

}  // namespace daejo
