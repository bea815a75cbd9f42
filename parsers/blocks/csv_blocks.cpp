#include <algorithm>

#include "base/ascii.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {
namespace {

/// Reads a table in CSV (RFC 4180). Cells are separated by commas, tabs or semicolons, whichever the first
/// line has most of. The first row names the columns.
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
    for (bool is_head = true; at_ < source_.size(); is_head = false) read_row(is_head);
    tree_.close();
  }

 private:
  void read_row(bool is_head) {
    const std::size_t row = tree_.blocks.size();
    tree_.open(BlockKind::row, {at_, at_}).level = is_head ? 1 : 0;
    for (std::size_t column = 0;; ++column) {
      const std::size_t begin = at_;
      PlainText content = read_cell();
      if (is_head) names_.push_back(content.text);
      Block& cell = tree_.add(BlockKind::cell, {begin, at_}, std::move(content));
      if (column < names_.size()) cell.name = names_[column];
      if (at_ >= source_.size() || source_[at_] != separator_) break;
      ++at_;
    }
    tree_.close();
    tree_.blocks[row].source.end = at_;
    while (at_ < source_.size() && (source_[at_] == '\r' || source_[at_] == '\n')) ++at_;
  }

  /// The offset of the next separator or line break.
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
