#pragma once

#include <cmark-gfm.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo::parsers {

struct IteratorFree {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

/// Converts cmark's positions to offsets. cmark ends lines at CR, LF or CR LF. It counts lines from 1, and
/// columns from 1 in bytes.
class MarkdownPlaces {
 public:
  explicit MarkdownPlaces(std::string_view text) : text_(text) {
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t feed = std::min(text.find('\n', begin), text.size());
      const std::string_view line = text.substr(begin, feed - begin);
      for (std::size_t i = line.find('\r'); i != std::string_view::npos; i = line.find('\r', i + 1)) {
        const bool is_half = begin + i + 1 == feed && feed < text.size();
        if (!is_half) starts_.push_back(begin + i + 1);
      }
      if (feed < text.size()) starts_.push_back(feed + 1);
      begin = feed + 1;
    }
  }

  std::string_view text() const { return text_; }

  std::size_t offset(int line, int column) const {
    if (line < 1) return 0;
    const std::size_t row = std::min(static_cast<std::size_t>(line) - 1, starts_.size() - 1);
    const std::size_t line_end = row + 1 < starts_.size() ? starts_[row + 1] - 1 : text_.size();
    return std::min(starts_[row] + static_cast<std::size_t>(std::max(column - 1, 0)), line_end);
  }
  std::size_t begin(cmark_node* node) const {
    return offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
  }
  /// The offset after the last byte of a block.
  std::size_t end(cmark_node* node) const {
    const std::size_t end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
    return std::max(end, begin(node));
  }
  Span span(cmark_node* node) const { return {begin(node), end(node)}; }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_{0};
};

/// Reads the text of a block that has no blocks inside, such as a paragraph, and the source positions of the
/// text. No position is before `not_before`.
PlainText read_inline(cmark_node* leaf, const MarkdownPlaces& places, std::size_t not_before = 0);

}  // namespace daejo::parsers
