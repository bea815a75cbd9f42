#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/line_index.h"
#include "base/span.h"

namespace daejo {

/// A range of a text file as editors and CI services count it: lines and columns from 1, columns in Unicode
/// code points. `end_line` is the line of the range's end, and `end_column` is one past its last column.
/// Numbers that are unknown are 0: all of them, or all but `line`.
struct Region {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;

  bool operator==(const Region&) const = default;
};

/// Finds regions of a text. For the line that was used last, it stores the columns of some offsets: a whole
/// page may be one line, and counting from its start for each region would take quadratic time. Not
/// thread-safe.
class RegionFinder {
 public:
  /// The text must outlive the finder.
  explicit RegionFinder(std::string_view text) : text_(text), lines_(text) {}

  const LineIndex& lines() const { return lines_; }
  /// The region of a byte range, without the part that is beyond the text and without line breaks at its end.
  Region region_of(Span span);
  /// The region of a whole line without its line break. Lines are numbered from 1. If there is no such line,
  /// all numbers of the region are 0.
  Region region_of_line(std::size_t line);

 private:
  /// The byte offset and the column of a code point.
  struct Mark {
    std::size_t offset = 0;
    std::size_t column = 1;
  };

  std::size_t column_of(std::size_t line, std::size_t offset);

  std::string_view text_;
  LineIndex lines_;
  std::size_t marked_line_ = 0;
  std::vector<Mark> marks_;  // Places in the line `marked_line_`, ascending; the first is its start.
};

}  // namespace daejo
