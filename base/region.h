#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/line_index.h"
#include "base/span.h"

namespace daejo {

/// A range of a text file as editors and CI services count it: lines and columns from 1, columns in Unicode
/// code points, and `end_column` one past the last. All are 0 if the range is unknown.
struct Region {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;

  bool operator==(const Region&) const = default;
};

/// Finds regions of a text. It remembers how far it has counted in a long line: a whole page may be one line,
/// and counting from its start for each region would take quadratic time. Not thread-safe.
class RegionFinder {
 public:
  /// The text must outlive the finder.
  explicit RegionFinder(std::string_view text) : text_(text), lines_(text) {}

  const LineIndex& lines() const { return lines_; }
  /// The region of a byte range, clipped to the text. Line breaks at its end are left out.
  Region region_of(Span span);
  /// The region of a whole line (counted from 1) without its line break; unknown if the line does not exist.
  Region region_of_line(std::size_t line);

 private:
  /// The byte offset of a code point in the text, and its column.
  struct Mark {
    std::size_t offset = 0;
    std::size_t column = 1;
  };

  std::size_t column_of(std::size_t line, std::size_t offset);

  std::string_view text_;
  LineIndex lines_;
  std::size_t marked_line_ = 0;
  std::vector<Mark> marks_;  // Positions in `marked_line_`, from its start on.
};

}  // namespace daejo
