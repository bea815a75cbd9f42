#include "parsers/digest.h"

#include <algorithm>

#include "base/hangul.h"
#include "base/utf8.h"
#include "parsers/plain_text.h"

namespace daejo::parsers {
namespace {

bool has_hangul(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    if (is_hangul(point.value)) return true;
    offset += point.length;
  }
  return false;
}

}  // namespace

std::size_t source_offset(const Section& section, std::size_t text_offset) {
  if (section.runs.empty()) return section.source.begin;
  return source_offset(section.runs, std::min(text_offset, section.text.size()));
}

std::string summary_text(const Entry& entry) {
  std::string text;
  for (const Section& section : entry.sections) {
    if (section.text.empty()) continue;
    if (!text.empty()) text += '\n';
    text += section.text;
  }
  return text;
}

bool has_korean_text(const Entry& entry) {
  return std::any_of(entry.sections.begin(), entry.sections.end(),
                     [](const Section& section) { return has_hangul(section.text); });
}

}  // namespace daejo::parsers
