#include "base/line_index.h"

#include <algorithm>
#include <utility>

namespace daejo {

LineIndex::LineIndex(std::string_view text) : starts_{0}, size_(text.size()) {
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
    if (end + 1 < text.size()) starts_.push_back(end + 1);
  }
}

std::size_t LineIndex::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin());
}

Place LineIndex::place(std::string file, std::size_t offset) const {
  const std::size_t line = line_of(offset);
  return {std::move(file), line, offset - line_start(line) + 1};
}

std::size_t LineIndex::line_start(std::size_t line) const {
  if (line == 0) return 0;
  return line > starts_.size() ? size_ : starts_[line - 1];
}

}  // namespace daejo
