// Fuzzes the reading of a bulk snapshot, plain or gzip.
#include "parsers/snapshot.h"

#include <sys/mman.h>
#include <unistd.h>

#include "base/error.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

/// A file in memory with the given bytes.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : descriptor_(::memfd_create("snapshot", MFD_CLOEXEC)) {
    const bool is_written = ::write(descriptor_, bytes.data(), bytes.size()) == std::ssize(bytes);
    daejo::fuzz::promise(is_written, "the fuzzer has memory for a file");
  }
  ~MemoryFile() { ::close(descriptor_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  const MemoryFile file(fuzz::text_of(bytes, size));
  try {
    parsers::read_snapshot(file.path(), [](parsers::Paper&& paper) {
      fuzz::promise(parsers::parse_arxiv_id(to_string(paper.id)) == paper.id,
                    "an id that is printed is read again");
      fuzz::promise(!paper.abstract.empty(), "a paper has an abstract");
      return true;
    });
  } catch (const InputError&) {
    // Throwing InputError is a valid outcome.
  }
  return 0;
}
