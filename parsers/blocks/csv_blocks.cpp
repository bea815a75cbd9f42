#include <algorithm>
#include <span>

#include "base/ascii.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {
namespace {

/// Reads a table in CSV (RFC 4180). Cells are separated by commas, tabs or semicolons, whichever the first
/// line has most of. The first row that fills more than half of its cells names the columns; spreadsheets may
/// have a title and notes above it.
class CsvBlocks {
 public:
  CsvBlocks(std::string_view source, BlockTree& tree) : source_(source), tree_(tree) {
    const std::string_view head = source.substr(0, source.find('\n'));
    for (const char mark : {'\t', ';'}) {
      if (std::ranges::count(head, mark) > std::ranges::count(head, separator_)) separator_ = mark;
    }
  }

  void read() {
    tree_.open(BlockKind::table, {0, source_.size()});
    if (source_.starts_with("\xEF\xBB\xBF")) at_ = 3;
    while (at_ < source_.size()) read_row();
    tree_.close();
  }

 private:
  void read_row() {
    const std::size_t row = tree_.blocks.size();
    tree_.open(BlockKind::row, {at_, at_});
    for (std::size_t column = 0;; ++column) {
      const std::size_t begin = at_;
      PlainText content = read_cell();
      Block& cell = tree_.add(BlockKind::cell, {begin, at_}, std::move(content));
      if (column < names_.size()) cell.name = names_[column];
      if (at_ >= source_.size() || source_[at_] != separator_) break;
      ++at_;
    }
    tree_.close();
    tree_.blocks[row].source.end = at_;
    if (names_.empty()) take_as_head(row);
    while (at_ < source_.size() && (source_[at_] == '\r' || source_[at_] == '\n')) ++at_;
  }

  void take_as_head(std::size_t row) {
    const std::span<Block> cells = std::span(tree_.blocks).subspan(row + 1);
    const auto filled =
        std::ranges::count_if(cells, [](const Block& cell) { return !cell.content.text.empty(); });
    if (2 * static_cast<std::size_t>(filled) <= cells.size()) return;
    tree_.blocks[row].level = 1;
    for (Block& cell : cells) {
      cell.name = cell.content.text;
      names_.push_back(cell.name);
    }
  }

  /// The offset of the next separator or line break, or the size of the source.
  std::size_t end_of_cell() const {
    const char ends[] = {separator_, '\r', '\n', '\0'};
    return std::min(source_.find_first_of(ends, at_), source_.size());
  }

  PlainText read_cell() {
    PlainText cell;
    if (at_ >= source_.size() || source_[at_] != '"') {
      const std::size_t end = end_of_cell();
      append_verbatim(cell, source_.substr(at_, end - at_), at_);
      at_ = end;
      return trimmed_slice(cell, {0, cell.text.size()});
    }
    for (++at_; at_ < source_.size();) {
      const std::size_t quote = std::min(source_.find('"', at_), source_.size());
      append_verbatim(cell, source_.substr(at_, quote - at_), at_);
      at_ = std::min(quote + 1, source_.size());
      const bool is_doubled = at_ < source_.size() && source_[at_] == '"';
      if (!is_doubled) break;
      append_verbatim(cell, "\"", at_);
      ++at_;
    }
    // Text after the closing quotation mark is left out.
    at_ = end_of_cell();
    return trimmed_slice(cell, {0, cell.text.size()});
  }

  std::string_view source_;
  BlockTree& tree_;
  std::size_t at_ = 0;
  char separator_ = ',';
  std::vector<std::string> names_;
};

}  // namespace

BlockTree read_csv(std::string_view source) {
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  CsvBlocks(source, tree).read();
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
