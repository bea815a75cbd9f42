#include "report/xml_text.h"

#include <sstream>

#include "base/utf8.h"

namespace daejo::report {
namespace {

/// Whether XML 1.0 allows the character (its production Char). `value` is never a surrogate, because
/// `decode_utf8` does not return any.
bool is_xml_character(char32_t value) {
  return value == '\t' || value == '\n' || value == '\r' ||
         (value >= 0x20 && value != 0xFFFE && value != 0xFFFF);
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    append_utf8(out, is_xml_character(point.value) ? point.value : replacement_character);
    offset += point.length;
  }
  return out;
}

std::string to_text(const pugi::xml_document& document) {
  std::ostringstream out;
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  document.save(out, " ", pugi::format_default | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str();
}

}  // namespace daejo::report
