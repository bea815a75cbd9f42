#include "base/region.h"

#include <algorithm>

#include "base/utf8.h"

namespace daejo {
namespace {

/// The column of a byte of a line, counted in code points.
std::size_t column_of(std::string_view text, const LineIndex& lines, std::size_t line, std::size_t offset) {
  std::size_t column = 1;
  for (std::size_t at = lines.line_start(line); at < offset; ++column) at += decode_utf8(text, at).length;
  return column;
}

}  // namespace

Region region_of(std::string_view text, const LineIndex& lines, Span span) {
  std::size_t end = std::min(span.end, text.size());
  const std::size_t begin = std::min(span.begin, end);
  while (end > begin && (text[end - 1] == '\n' || text[end - 1] == '\r')) --end;
  Region region;
  region.line = lines.line_of(begin);
  region.column = column_of(text, lines, region.line, begin);
  // The last byte's line: the byte after it may already be on the next.
  region.end_line = end > begin ? lines.line_of(end - 1) : region.line;
  region.end_column = column_of(text, lines, region.end_line, end);
  return region;
}

Region region_of_line(std::string_view text, const LineIndex& lines, std::size_t line) {
  if (line == 0 || line > lines.line_count()) return {};
  return region_of(text, lines, {lines.line_start(line), lines.line_start(line + 1)});
}

}  // namespace daejo
