#pragma once

#include <cstddef>
#include <string_view>

#include "base/line_index.h"
#include "base/span.h"

namespace daejo {

/// A stretch of a text file as editors and CI services count it: lines and columns from 1, columns in Unicode
/// code points, `end_column` one past the last of them. All 0 where it is unknown.
struct Region {
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;

  bool operator==(const Region&) const = default;
};

/// The region of a text's bytes, cut to the text; line breaks at its end are left off.
Region region_of(std::string_view text, const LineIndex& lines, Span span);

/// A whole line, from 1, without its line break; unknown for a line that the text has not.
Region region_of_line(std::string_view text, const LineIndex& lines, std::size_t line);

}  // namespace daejo
