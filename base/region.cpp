#include "base/region.h"

#include <algorithm>

#include "base/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t bytes_between_marks = 4096;

}  // namespace

/// The column of a byte in its line, counted in code points from 1.
std::size_t RegionFinder::column_of(std::size_t line, std::size_t offset) {
  if (line != marked_line_ || marks_.empty()) {
    marked_line_ = line;
    marks_.assign(1, {lines_.line_start(line), 1});
  }
  Mark at = *(std::ranges::upper_bound(marks_, offset, {}, &Mark::offset) - 1);
  while (at.offset < offset) {
    at.offset += decode_utf8(text_, at.offset).length;
    ++at.column;
    if (at.offset >= marks_.back().offset + bytes_between_marks) marks_.push_back(at);
  }
  return at.column;
}

Region RegionFinder::region_of(Span span) {
  std::size_t end = std::min(span.end, text_.size());
  const std::size_t begin = std::min(span.begin, end);
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
  Region region;
  region.line = lines_.line_of(begin);
  region.column = column_of(region.line, begin);
  region.end_line = lines_.line_of(end);
  region.end_column = column_of(region.end_line, end);
  return region;
}

Region RegionFinder::region_of_line(std::size_t line) {
  if (line == 0 || line > lines_.line_count()) return {};
  return region_of({lines_.line_start(line), lines_.line_start(line + 1)});
}

}  // namespace daejo
