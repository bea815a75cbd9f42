#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace daejo::fuzz {

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// Reads numbers, bytes and lines from the front of a fuzzer's input.
class Input {
 public:
  Input(const std::uint8_t* bytes, std::size_t size) : rest_(text_of(bytes, size)) {}

  bool is_at_end() const { return rest_.empty(); }

  /// Reads a number from up to four bytes. It is below `bound`, and 0 if the input is used up or `bound` is
  /// 0.
  std::size_t below(std::size_t bound) {
    std::uint32_t value = 0;
    for (int i = 0; i < 4 && !rest_.empty(); ++i) {
      value = (value << 8U) | static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
    }
    return bound == 0 ? 0 : value % bound;
  }

  std::string_view bytes(std::size_t count) {
    const std::string_view taken = rest_.substr(0, count);
    rest_.remove_prefix(taken.size());
    return taken;
  }

  /// Reads the text up to the next line break, or up to the end, and skips the line break.
  std::string_view line() {
    const std::string_view taken = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(taken.size() < rest_.size() ? taken.size() + 1 : taken.size());
    return taken;
  }

  std::string_view rest() const { return rest_; }

 private:
  std::string_view rest_;
};

}  // namespace daejo::fuzz

/// The entry point that libFuzzer, or replay.cpp in its place, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
