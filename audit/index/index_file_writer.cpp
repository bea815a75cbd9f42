#include "audit/index/index_file_writer.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <system_error>

#include "audit/index/checksum.h"
#include "base/atomic_file.h"
#include "base/error.h"
#include "base/read_write_at.h"
#include "base/system_reason.h"

namespace daejo::audit {

IndexFileWriter::IndexFileWriter(const std::filesystem::path& target, std::uint64_t vocabulary,
                                 std::uint64_t sources)
    : target_(behind_links(target)), path_(target_.string() + ".part") {
  std::error_code code;
  if (std::filesystem::exists(target_, code) && !std::filesystem::is_regular_file(target_, code)) {
    throw UsageError(target.string() +
                     " cannot be replaced by an index, because it is not a regular file; name another.");
  }
  open_alone();
  if (can_continue(vocabulary, sources)) return;
  header_ = {};
  std::memcpy(header_.magic, index_magic, sizeof index_magic);
  header_.version = index_format_version;
  header_.bytes = sizeof header_;
  header_.vocabulary = vocabulary;
  header_.sources = sources;
  if (::ftruncate(descriptor_, 0) != 0) fail();
  write_header();
}

IndexFileWriter::~IndexFileWriter() {
  ::close(descriptor_);
}

void IndexFileWriter::open_alone() {
  constexpr mode_t readable_by_all = 0644;
  struct stat opened {};
  struct stat named {};
  do {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, readable_by_all);
    if (descriptor_ < 0) fail();
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
      ::close(descriptor_);
      throw Error(path_.string() +
                  ": Another daejo is building this index; wait for it, or name another file.");
    }
    // Between `open` and `flock`, another process may have finished its build and renamed the file that was
    // opened here. In this case, try again with the file that has the name now, or with a new one.
  } while (::fstat(descriptor_, &opened) != 0 || ::stat(path_.c_str(), &named) != 0 ||
           opened.st_ino != named.st_ino);
}

void IndexFileWriter::fail() const {
  throw Error(path_.string() + ": The index cannot be written (" + system_reason() +
              "); what was there before is unchanged.");
}

bool IndexFileWriter::can_continue(std::uint64_t vocabulary, std::uint64_t sources) {
  const bool is_whole = ::pread(descriptor_, &header_, sizeof header_, 0) == ssize_t{sizeof header_};
  std::error_code code;
  return is_whole && std::memcmp(header_.magic, index_magic, sizeof index_magic) == 0 &&
         header_.version == index_format_version && header_checksum(header_) == header_.checksum &&
         header_.vocabulary == vocabulary && header_.sources == sources && sources != 0 &&
         header_.bytes <= std::filesystem::file_size(path_, code) && !code;
}

void IndexFileWriter::write(std::span<const std::byte> bytes, std::uint64_t offset) const {
  if (!write_at(descriptor_, offset, {reinterpret_cast<const char*>(bytes.data()), bytes.size()})) fail();
}

void IndexFileWriter::write_header() {
  header_.checksum = header_checksum(header_);
  write(std::as_bytes(std::span(&header_, 1)), 0);
}

void IndexFileWriter::append(std::span<const std::byte> segment) {
  write(segment, header_.bytes);
  header_.bytes += segment.size();
  ++header_.segments;
}

void IndexFileWriter::commit(std::uint64_t papers_taken) {
  // The segments must be on the disk before the header that counts them.
  if (::fdatasync(descriptor_) != 0) fail();
  header_.papers_taken = papers_taken;
  write_header();
}

void IndexFileWriter::finish() {
  header_.papers_taken = 0;
  header_.sources = 0;
  if (::ftruncate(descriptor_, static_cast<off_t>(header_.bytes)) != 0 || ::fdatasync(descriptor_) != 0)
    fail();
  write_header();
  struct stat replaced {};
  constexpr mode_t permissions = 0777;
  if (::stat(target_.c_str(), &replaced) == 0)
    static_cast<void>(::fchmod(descriptor_, replaced.st_mode & permissions));
  if (::fsync(descriptor_) != 0 || std::rename(path_.c_str(), target_.c_str()) != 0) fail();
}

void IndexFileWriter::discard() {
  std::error_code ignored;
  std::filesystem::remove(path_, ignored);
}

}  // namespace daejo::audit
