#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace daejo {

/// Converts byte offsets in a text to lines and columns, and lines to byte offsets. Lines end at LF; a CR
/// before the LF belongs to the line. An LF at the end of the text starts no further line.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);

  /// The place of the byte at `offset`, which may be anything from 0 to the size of the text.
  Place place(std::string file, std::size_t offset) const;
  std::size_t line_of(std::size_t offset) const;
  /// The offset at which a line starts. Lines are numbered from 1. For a number after the last line, the size
  /// of the text.
  std::size_t line_start(std::size_t line) const;
  std::size_t line_count() const { return starts_.size(); }

 private:
  std::vector<std::size_t> starts_;
  std::size_t size_ = 0;
};

}  // namespace daejo
