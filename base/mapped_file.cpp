#include "base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "base/error.h"
#include "base/system_reason.h"

namespace daejo {

MappedFile::MappedFile(const std::filesystem::path& path) {
  const auto refuse = [&](const std::string& sentence) { throw InputError({path.string()}, sentence); };
  // O_NONBLOCK keeps open() from hanging on a pipe without a writer.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    refuse("The file cannot be opened (" + system_reason() + ").");
  }
  struct stat status {};
  const bool is_file = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = is_file ? static_cast<std::size_t>(status.st_size) : 0;
  void* address = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0) : MAP_FAILED;
  ::close(descriptor);
  if (!is_file) refuse("This is not a regular file, but a folder, a pipe or a device; name a file.");
  if (size == 0) return;
  if (address == MAP_FAILED) refuse("The file cannot be mapped into memory.");
  mapping_ = {address, [size](const void* mapped) { ::munmap(const_cast<void*>(mapped), size); }};
  bytes_ = {static_cast<const std::byte*>(address), size};
}

}  // namespace daejo
