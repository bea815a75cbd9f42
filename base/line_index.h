#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace daejo {

/// Turns byte offsets of a text into lines and columns, and back. Lines end at LF; a CR before it belongs to
/// the line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// The place of a byte, 0 to the text's size.
  Place place(std::string file, std::size_t offset) const;
  std::size_t line_of(std::size_t offset) const;
  /// The offset where a line (from 1) starts; the text's size for lines past the last.
  std::size_t line_start(std::size_t line) const;
  std::size_t line_count() const { return starts_.size(); }

 private:
  std::vector<std::size_t> starts_;
  std::size_t size_ = 0;
};

}  // namespace daejo
