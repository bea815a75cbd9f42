#include "review/editor_name.h"

#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/trim.hpp>

#include "base/utf8.h"

namespace daejo::review {

std::string clean_name(std::string_view name) {
  constexpr std::size_t most_bytes = 80;
  constexpr char32_t first_printable = 0x20;
  constexpr char32_t last_control = 0x9F;
  std::string out;
  for (std::size_t i = 0; i < name.size();) {
    const CodePoint letter = decode_utf8(name, i);
    i += letter.length;
    const bool is_control =
        letter.value < first_printable || (letter.value >= 0x7F && letter.value <= last_control);
    if (is_control) continue;
    const std::size_t before = out.size();
    append_utf8(out, letter.value);
    if (out.size() > most_bytes) {
      out.resize(before);
      break;
    }
  }
  boost::algorithm::trim_if(out, boost::algorithm::is_any_of(" "));
  return out;
}

}  // namespace daejo::review
