#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace daejo::parsers {

/// Counts the columns of an HTML table, whose cells may take several columns and rows, and remembers the
/// columns' names. Columns from the 257th on count as the last one.
class HtmlColumns {
 public:
  void begin_row();
  /// Returns the column of the row's next cell, which takes `width` columns and `height` rows.
  std::size_t take_cell(std::size_t width, std::size_t height);
  /// The name of a column that `take_cell` returned. It is empty at first.
  std::string& name(std::size_t column) { return columns_[column].name; }

 private:
  struct Column {
    std::string name;
    std::size_t rows_left = 0;  ///< How many rows below this one a cell of an earlier row takes.
    bool is_taken = false;      ///< Whether a cell of an earlier row is in the current row.
  };

  std::vector<Column> columns_;
  std::size_t next_ = 0;
};

}  // namespace daejo::parsers
