#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "parsers/ascii.h"
#include "parsers/entry_fields.h"
#include "parsers/markdown_guard.h"
#include "parsers/outline.h"
#include "parsers/read_digest.h"

namespace daejo {
namespace {

struct NodeFree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct IteratorFree {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Lines as cmark counts them: they end at CR, LF or both. Lines count from 1, columns from 1 in bytes.
class MarkdownPlaces {
 public:
  explicit MarkdownPlaces(std::string_view text) : text_(text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'));
      if (ends) starts_.push_back(i + 1);
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
  /// After the last byte of a block.
  std::size_t end(cmark_node* node) const {
    const std::size_t end = offset(cmark_node_get_end_line(node), cmark_node_get_end_column(node) + 1);
    return std::max(end, begin(node));
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_{0};
};

/// Reads the text of a block and all below it, with the source place of each piece. The tree is walked with
/// an iterator, so its depth does not matter.
class BlockReader {
 public:
  explicit BlockReader(const MarkdownPlaces& places) : places_(places) {}

  Block read(cmark_node* root, BlockKind kind) {
    block_.kind = kind;
    block_.source = {places_.begin(root), places_.begin(root)};
    const std::unique_ptr<cmark_iter, IteratorFree> iterator(cmark_iter_new(root));
    while (true) {
      const cmark_event_type event = cmark_iter_next(iterator.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iterator.get());
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return std::move(block_);
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == CMARK_NODE_CODE_BLOCK) {
      begin_leaf_block(node);
    }
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      append_literal(node);
    } else if (type == CMARK_NODE_CODE_BLOCK) {
      append_code_block(node);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      append_line_break();
    } else if (type == CMARK_NODE_HTML_INLINE) {
      append_tag(node);
    } else if (type == CMARK_NODE_LINK) {
      block_.content.links.push_back(
          {block_.content.text.size(), std::string(view(cmark_node_get_url(node)))});
    } else if (type == CMARK_NODE_IMAGE) {
      block_.content.images.emplace_back(view(cmark_node_get_url(node)));
      ++images_;
    } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
      if (emphases_++ == 0) emphasis_begin_ = block_.content.text.size();
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE) --images_;
    if ((type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) && --emphases_ == 0) {
      const Span span{emphasis_begin_, block_.content.text.size()};
      if (span.begin < span.end) block_.content.emphasis.push_back(span);
    }
  }

  void begin_leaf_block(cmark_node* node) {
    const std::size_t begin = places_.begin(node);
    if (!block_.content.text.empty()) {
      const std::size_t line_end = places_.text().find('\n', cursor_);
      append_changed(block_.content, "\n", std::min(line_end, begin));
    }
    cursor_ = std::max(cursor_, begin);
    limit_ = places_.end(node);
    line_start_ = begin;
    start_column_ = cmark_node_get_start_column(node);
    block_.source.end = std::max(block_.source.end, limit_);
  }

  /// Where cmark says that an inline stands. It counts columns as if each line of a block started where the
  /// first one does.
  std::size_t hint(cmark_node* node) const {
    const int column = cmark_node_get_start_column(node);
    if (column < start_column_) return cursor_;
    return line_start_ + static_cast<std::size_t>(column - start_column_);
  }

  void append_literal(cmark_node* node) {
    if (images_ > 0) return;
    const std::string_view literal = view(cmark_node_get_literal(node));
    const std::size_t place = hint(node);
    constexpr std::size_t sure = 8;
    const std::string_view start = literal.substr(0, sure);
    const bool fits = place > cursor_ && place < limit_ && places_.text().substr(place).starts_with(start);
    if (fits) cursor_ = place;
    append_readable(literal, cmark_node_get_type(node) == CMARK_NODE_CODE);
  }

  void append_tag(cmark_node* node) {
    const std::string_view tag = view(cmark_node_get_literal(node));
    if (starts_with_ignoring_case(tag, "<br")) {
      append_changed(block_.content, "\n", cursor_);
    } else if (!is_html_tag(tag) && !tag.starts_with("<!") && !tag.starts_with("<?")) {
      append_literal(node);
    }
  }

  /// Appends text without neutral bytes and without stars that were meant as emphasis: `**성능(speed)**은` is
  /// none to CommonMark, but it is to its reader.
  void append_readable(std::string_view text, bool stars_are_text = false) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t length = unreadable_length(text, i);
      if (length == 0 || (stars_are_text && text[i] == '*')) {
        i += std::max<std::size_t>(length, 1);
        continue;
      }
      append_piece(text.substr(begin, i - begin));
      const std::size_t found = places_.text().substr(0, limit_).find(text.substr(i, length), cursor_);
      if (found < limit_) cursor_ = std::min(found + length, limit_);
      i += length;
      begin = i;
    }
    append_piece(text.substr(begin));
  }

  static std::size_t unreadable_length(std::string_view text, std::size_t at) {
    if (text[at] != neutral_byte && text[at] != '*') return 0;
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    if (text[at] == neutral_byte) return end - at;
    const bool power = at > 0 && is_ascii_alphanumeric(text[at - 1]) && end < text.size() &&
                       is_ascii_alphanumeric(text[end]);
    return end - at >= 2 && !power ? end - at : 0;
  }

  void append_piece(std::string_view piece) {
    if (piece.empty()) return;
    cursor_ = append_aligned(block_.content, piece, places_.text(), cursor_, limit_);
  }

  void append_line_break() {
    const std::string_view text = places_.text();
    const std::size_t newline = std::min(text.find_first_of("\r\n", cursor_), limit_);
    if (images_ == 0) append_changed(block_.content, "\n", newline);
    cursor_ = std::min(newline + (text.substr(newline).starts_with("\r\n") ? 2 : 1), limit_);
    while (cursor_ < limit_ && (text[cursor_] == ' ' || text[cursor_] == '\t' || text[cursor_] == '>')) {
      ++cursor_;
    }
    line_start_ = cursor_;
  }

  void append_code_block(cmark_node* node) {
    const std::string_view code = view(cmark_node_get_literal(node));
    if (cmark_node_get_fence_info(node) != nullptr &&
        places_.text().substr(cursor_, 1).find_first_of("`~") == 0) {
      cursor_ = std::min(places_.text().find('\n', cursor_), limit_);
    }
    append_readable(code.substr(0, code.find_last_not_of("\r\n") + 1), true);
  }

  const MarkdownPlaces& places_;
  Block block_;
  std::size_t cursor_ = 0;
  std::size_t limit_ = 0;
  std::size_t line_start_ = 0;
  int start_column_ = 1;
  int images_ = 0;
  int emphases_ = 0;
  std::size_t emphasis_begin_ = 0;
};

bool has_heading_child(cmark_node* item) {
  for (cmark_node* child = cmark_node_first_child(item); child != nullptr; child = cmark_node_next(child)) {
    if (cmark_node_get_type(child) == CMARK_NODE_HEADING) return true;
  }
  return false;
}

/// A line of text with `---` below it is a heading to CommonMark; most often a rule was meant.
bool is_accidental_heading(const Block& block, std::string_view text) {
  if (text.substr(block.source.begin).starts_with('#')) return false;
  if (find_date(block.content.text) || arxiv_id_in_text(block.content.text)) return false;
  return std::none_of(block.content.links.begin(), block.content.links.end(),
                      [](const TextLink& link) { return arxiv_id_in_link(link.url).has_value(); });
}

/// The node after `node` in document order that is not below it, within the document.
cmark_node* next_beyond(cmark_node* node) {
  while (node != nullptr && cmark_node_next(node) == nullptr) node = cmark_node_parent(node);
  return node == nullptr ? nullptr : cmark_node_next(node);
}

std::optional<Block> read_block(cmark_node* node, const MarkdownPlaces& places) {
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING: {
      Block block = BlockReader(places).read(node, BlockKind::heading);
      block.level = cmark_node_get_heading_level(node);
      if (is_accidental_heading(block, places.text())) block.kind = BlockKind::paragraph;
      return block;
    }
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_CODE_BLOCK:
      return BlockReader(places).read(node, BlockKind::paragraph);
    case CMARK_NODE_ITEM: {
      if (has_heading_child(node)) return std::nullopt;
      const bool numbered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
      return BlockReader(places).read(node, numbered ? BlockKind::numbered : BlockKind::bullet);
    }
    default:
      return std::nullopt;
  }
}

std::vector<Block> read_outline(cmark_node* document, const MarkdownPlaces& places) {
  std::vector<Block> blocks;
  cmark_node* node = cmark_node_first_child(document);
  while (node != nullptr) {
    if (auto block = read_block(node, places)) {
      blocks.push_back(*std::move(block));
      node = next_beyond(node);
    } else {
      cmark_node* child = cmark_node_first_child(node);
      node = child != nullptr ? child : next_beyond(node);
    }
  }
  return blocks;
}

}  // namespace

Digest parse_markdown_digest(std::string_view source, const std::string& file) {
  GuardedMarkdown guarded = guard_markdown(source, file);
  const MarkdownPlaces places(guarded.text);
  const std::unique_ptr<cmark_node, NodeFree> document(
      cmark_parse_document(guarded.text.data(), guarded.text.size(), CMARK_OPT_DEFAULT));
  Digest digest = assemble_digest(source, file, read_outline(document.get(), places));
  digest.problems.insert(digest.problems.begin(), guarded.problems.begin(), guarded.problems.end());
  return digest;
}

}  // namespace daejo
