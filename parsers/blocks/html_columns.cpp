#include "parsers/blocks/html_columns.h"

#include <algorithm>

namespace daejo::parsers {

void HtmlColumns::begin_row() {
  next_ = 0;
  for (Column& column : columns_) {
    column.is_taken = column.rows_left > 0;
    if (column.is_taken) --column.rows_left;
  }
}

std::size_t HtmlColumns::take_cell(std::size_t width, std::size_t height) {
  constexpr std::size_t most_columns = 256;
  while (next_ < columns_.size() && columns_[next_].is_taken) ++next_;
  const std::size_t first = std::min(next_, most_columns - 1);
  next_ = std::min(first + std::max<std::size_t>(width, 1), most_columns);
  if (columns_.size() < next_) columns_.resize(next_);
  for (std::size_t i = first; i < next_; ++i) columns_[i].rows_left = std::max<std::size_t>(height, 1) - 1;
  return first;
}

}  // namespace daejo::parsers
