#include "parsers/decompressed_file.h"

#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <vector>

#include "base/error.h"
#include "base/system_reason.h"

namespace daejo::parsers {
namespace {

constexpr std::size_t chunk_bytes = 1U << 18U;

}  // namespace

class DecompressedFile::State {
 public:
  State(const std::filesystem::path& path, std::uint64_t most) : name_(path.string()), most_(most) {
    std::error_code code;
    if (std::filesystem::is_directory(path, code)) fail("This is a folder; a file is needed here.");
    file_.reset(std::fopen(path.c_str(), "rb"));
    if (!file_) fail("The file cannot be opened (" + system_reason() + ").");
    fill();
    gzip_ = at_member();
    // Adding 16 to the window size makes zlib expect a gzip header.
    if (gzip_ && inflateInit2(&stream_, MAX_WBITS + 16) != Z_OK)
      fail("There is not enough memory to unpack it.");
  }
  ~State() {
    if (gzip_) inflateEnd(&stream_);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  std::string_view next() { return gzip_ ? next_unpacked() : next_plain(); }

 private:
  struct FileCloser {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };

  [[noreturn]] void fail(const std::string& sentence) const { throw InputError({name_}, sentence); }

  /// Reads more input if all of the last input was used. Returns whether there is any unused input.
  bool fill() {
    if (used_ < size_) return true;
    used_ = 0;
    size_ = std::fread(input_.data(), 1, input_.size(), file_.get());
    if (std::ferror(file_.get()) != 0) {
      fail("The file cannot be read (" + system_reason() + ").");
    }
    return size_ > 0;
  }

  bool at_member() const { return size_ - used_ >= 2 && input_[used_] == 0x1F && input_[used_ + 1] == 0x8B; }

  std::string_view next_plain() {
    if (!fill()) return {};
    const auto* bytes = reinterpret_cast<const char*>(input_.data());
    const std::string_view chunk(bytes + used_, size_ - used_);
    used_ = size_;
    return chunk;
  }

  std::string_view next_unpacked() {
    while (!ended_) {
      if (!fill()) fail("The gzip file is cut off; get it again.");
      stream_.next_in = input_.data() + used_;
      stream_.avail_in = static_cast<uInt>(size_ - used_);
      stream_.next_out = output_.data();
      stream_.avail_out = static_cast<uInt>(output_.size());
      const int status = inflate(&stream_, Z_NO_FLUSH);
      used_ = size_ - stream_.avail_in;
      if (status == Z_STREAM_END) {
        end_member();
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        fail("The gzip file is corrupt; get it again.");
      }
      const std::size_t count = output_.size() - stream_.avail_out;
      unpacked_ += count;
      if (unpacked_ > most_) {
        fail("The gzip file unpacks to more than " + std::to_string(most_) +
             " bytes, the most that daejo reads.");
      }
      if (count > 0) return {reinterpret_cast<const char*>(output_.data()), count};
    }
    return {};
  }

  /// Continues after a gzip member. Another member, zero bytes as padding, or the end of the file may follow.
  void end_member() {
    if (fill() && size_ - used_ < 2) {
      const unsigned char only = input_[used_];
      size_ = 1 + std::fread(input_.data() + 1, 1, input_.size() - 1, file_.get());
      input_[0] = only;
      used_ = 0;
    }
    if (at_member()) {
      inflateReset(&stream_);
      return;
    }
    while (fill()) {
      const auto rest = std::span(input_).subspan(used_, size_ - used_);
      if (std::any_of(rest.begin(), rest.end(), [](unsigned char byte) { return byte != 0; })) {
        fail("The gzip file ends with bytes that are not gzip; get it again.");
      }
      used_ = size_;
    }
    ended_ = true;
  }

  std::string name_;
  std::unique_ptr<std::FILE, FileCloser> file_;
  std::vector<unsigned char> input_ = std::vector<unsigned char>(chunk_bytes);
  std::vector<unsigned char> output_ = std::vector<unsigned char>(chunk_bytes);
  std::size_t used_ = 0;
  std::size_t size_ = 0;
  z_stream stream_{};
  std::uint64_t most_;
  std::uint64_t unpacked_ = 0;
  bool gzip_ = false;
  bool ended_ = false;
};

DecompressedFile::DecompressedFile(const std::filesystem::path& path, std::uint64_t most)
    : state_(std::make_unique<State>(path, most)) {}
DecompressedFile::~DecompressedFile() = default;

std::string_view DecompressedFile::next() {
  return state_->next();
}

}  // namespace daejo::parsers
