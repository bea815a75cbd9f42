#include "base/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "base/error.h"
#include "base/read_write_at.h"
#include "base/system_reason.h"

namespace daejo {
namespace {

[[noreturn]] void fail_spool(const char* what) {
  throw Error("A temporary file cannot be " + std::string(what) + " (" + system_reason() +
              "); free some disk space, or set TMPDIR to a folder with space where daejo may write.");
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
    if (!write_at(file_, begin - memory_.size(), record)) fail_spool("written");
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
  if (!read_at(file_, begin - memory_.size(), record)) fail_spool("read");
  return record;
}

}  // namespace daejo
