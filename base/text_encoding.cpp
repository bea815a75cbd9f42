#include "base/text_encoding.h"

#include <iconv.h>

#include <optional>
#include <string_view>

#include "base/hangul.h"
#include "base/utf8.h"

namespace daejo {
namespace {

std::string utf8_of_utf16(std::string_view bytes, bool is_big_endian) {
  const auto unit_at = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return is_big_endian ? static_cast<char32_t>(first << 8U | second)
                         : static_cast<char32_t>(second << 8U | first);
  };
  std::string text;
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t value = unit_at(at);
    const bool may_pair = value >= 0xD800 && value < 0xDC00 && at + 3 < bytes.size();
    if (may_pair) {
      const char32_t low = unit_at(at + 2);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10U) + (low - 0xDC00);
        at += 2;
      }
    }
    const bool is_alone = value >= 0xD800 && value < 0xE000;
    append_utf8(text, is_alone ? replacement_character : value);
  }
  return text;
}

/// An iconv converter, which is closed on destruction.
class Converter {
 public:
  Converter(const char* to, const char* from) : handle_(::iconv_open(to, from)) {}
  ~Converter() {
    if (is_open()) ::iconv_close(handle_);
  }
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  // iconv_open returns −1 cast to a handle when it fails.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  bool is_open() const { return handle_ != reinterpret_cast<iconv_t>(-1); }

  /// The converted text; nothing if some of the bytes cannot be converted.
  std::optional<std::string> convert(std::string bytes) const {
    std::string text(bytes.size() * 3 + 4, '\0');
    char* in = bytes.data();
    char* out = text.data();
    std::size_t in_left = bytes.size();
    std::size_t out_left = text.size();
    if (::iconv(handle_, &in, &in_left, &out, &out_left) == static_cast<std::size_t>(-1)) return std::nullopt;
    text.resize(text.size() - out_left);
    return text;
  }

 private:
  iconv_t handle_;
};

/// Whether at least 70 % of the non-ASCII characters are Hangul syllables. If a text in another encoding is
/// decoded as CP949, usually fewer are.
bool is_plausible_korean(std::string_view text) {
  std::size_t beyond = 0;
  std::size_t hangul = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.length;
    if (point.value < 0x80) continue;
    ++beyond;
    if (is_hangul_syllable(point.value)) ++hangul;
  }
  return hangul * 10 >= beyond * 7;
}

}  // namespace

std::string to_utf8(std::string bytes) {
  if (bytes.starts_with("\xFF\xFE")) return utf8_of_utf16(std::string_view(bytes).substr(2), false);
  if (bytes.starts_with("\xFE\xFF")) return utf8_of_utf16(std::string_view(bytes).substr(2), true);
  if (!first_invalid_utf8(bytes)) return bytes;
  const Converter converter("UTF-8", "CP949");
  if (!converter.is_open()) return bytes;
  auto text = converter.convert(bytes);
  return text && is_plausible_korean(*text) ? *std::move(text) : bytes;
}

}  // namespace daejo
