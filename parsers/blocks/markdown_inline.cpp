#include "parsers/blocks/markdown_inline.h"

#include <memory>
#include <optional>

#include "base/ascii.h"
#include "parsers/markdown_guard.h"

namespace daejo::parsers {
namespace {

std::string_view view(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

/// Reads the text of a block. Visits the nodes with an iterator instead of recursion, so their depth does not
/// matter.
class InlineReader {
 public:
  explicit InlineReader(const MarkdownPlaces& places) : places_(places) {}

  PlainText read(cmark_node* root, std::size_t not_before) {
    begin_leaf_block(root, not_before);
    const std::unique_ptr<cmark_iter, IteratorFree> iterator(cmark_iter_new(root));
    while (true) {
      const cmark_event_type event = cmark_iter_next(iterator.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iterator.get());
      event == CMARK_EVENT_ENTER ? enter(node) : leave(node);
    }
    return std::move(content_);
  }

 private:
  void enter(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      append_literal(node);
    } else if (type == CMARK_NODE_CODE_BLOCK) {
      append_code_block(node);
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      append_line_break(cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_LINK ? " " : "\n");
    } else if (type == CMARK_NODE_HTML_INLINE) {
      append_tag(node);
    } else if (type == CMARK_NODE_LINK) {
      const std::size_t at = content_.text.size();
      content_.links.push_back({{at, at}, std::string(view(cmark_node_get_url(node)))});
    } else if (type == CMARK_NODE_IMAGE) {
      content_.images.emplace_back(view(cmark_node_get_url(node)));
      ++images_;
    } else if (type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) {
      if (emphases_++ == 0) emphasis_begin_ = content_.text.size();
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_IMAGE) --images_;
    if (type == CMARK_NODE_LINK) content_.links.back().text.end = content_.text.size();
    if ((type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG) && --emphases_ == 0) {
      const Span span{emphasis_begin_, content_.text.size()};
      if (span.begin < span.end) content_.emphasis.push_back(span);
    }
  }

  void begin_leaf_block(cmark_node* node, std::size_t not_before) {
    const std::size_t begin = std::max(places_.begin(node), not_before);
    cursor_ = begin;
    limit_ = std::max(places_.end(node), begin);
    line_start_ = begin;
    start_column_ = cmark_node_get_start_column(node);
  }

  /// The offset of an inline node according to cmark. On each line of a block, cmark counts columns as if the
  /// line began in the column in which the block begins. Returns the cursor if the column is too small for
  /// that.
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
      append_changed(content_, "\n", cursor_);
    } else if (starts_with_ignoring_case(tag, "<a ")) {
      const std::size_t at = content_.text.size();
      content_.links.push_back({{at, at}, std::string(href_of(tag))});
      ++open_tags_;
    } else if (starts_with_ignoring_case(tag, "</a>")) {
      if (open_tags_ > 0) content_.links.back().text.end = content_.text.size();
      open_tags_ = 0;
    } else if (!is_html_tag(tag) && !tag.starts_with("<!") && !tag.starts_with("<?")) {
      append_literal(node);
    }
  }

  static std::string_view href_of(std::string_view tag) {
    const std::size_t name = tag.find("href=");
    if (name == std::string_view::npos || name + 6 > tag.size()) return {};
    const char quote = tag[name + 5];
    const bool is_quoted = quote == '"' || quote == '\'';
    const std::size_t begin = name + (is_quoted ? 6 : 5);
    const std::size_t end = is_quoted ? tag.find(quote, begin) : tag.find_first_of(" >", begin);
    return tag.substr(begin, std::min(end, tag.size()) - begin);
  }

  /// Appends text without neutral bytes and, unless `stars_are_text`, without stars that were meant as
  /// emphasis. CommonMark treats the stars of `**성능(speed)**은` as text, but the author meant emphasis.
  void append_readable(std::string_view text, bool stars_are_text = false) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size();) {
      if (text[i] != neutral_byte && text[i] != '*') {
        ++i;
        continue;
      }
      const std::size_t length = unreadable_length(text, i);
      if (length == 0 || (stars_are_text && text[i] == '*')) {
        i += std::max<std::size_t>(length, 1);
        continue;
      }
      append_piece(text.substr(begin, i - begin));
      const bool is_star = text[i] == '*';
      const std::size_t found = places_.text().substr(0, limit_).find(text.substr(i, length), cursor_);
      if (found < limit_) cursor_ = std::min(found + length, limit_);
      if (is_star) toggle_literal_emphasis();
      i += length;
      begin = i;
    }
    append_piece(text.substr(begin));
  }

  /// Begins or ends an emphasis whose stars CommonMark left as text.
  void toggle_literal_emphasis() {
    if (emphases_ > 0) return;
    const std::size_t at = content_.text.size();
    const bool closes =
        literal_emphasis_ && content_.text.find('\n', *literal_emphasis_) == std::string::npos;
    if (closes && *literal_emphasis_ < at) content_.emphasis.push_back({*literal_emphasis_, at});
    literal_emphasis_ = closes ? std::nullopt : std::optional(at);
  }

  /// The length of the run of neutral bytes or stars at `at`. 0 for stars that are not meant as emphasis: a
  /// single one, or several between two letters or digits, such as the power `2**3`.
  static std::size_t unreadable_length(std::string_view text, std::size_t at) {
    const std::size_t end = std::min(text.find_first_not_of(text[at], at), text.size());
    if (text[at] == neutral_byte) return end - at;
    const bool power = at > 0 && is_ascii_alphanumeric(text[at - 1]) && end < text.size() &&
                       is_ascii_alphanumeric(text[end]);
    return end - at >= 2 && !power ? end - at : 0;
  }

  void append_piece(std::string_view piece) {
    if (piece.empty()) return;
    cursor_ = append_aligned(content_, piece, places_.text(), cursor_, limit_);
  }

  /// Appends `written` for a line break. Skips the break in the source, and the spaces, tabs and `>` after
  /// it. `written` is a space inside a link, because a title that is a link may span two lines.
  void append_line_break(std::string_view written) {
    const std::string_view text = places_.text();
    const std::size_t newline = std::min(text.find_first_of("\r\n", cursor_), limit_);
    if (images_ == 0) append_changed(content_, written, newline);
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
  PlainText content_;
  std::size_t cursor_ = 0;
  std::size_t limit_ = 0;
  std::size_t line_start_ = 0;
  int start_column_ = 1;
  int images_ = 0;
  int open_tags_ = 0;
  int emphases_ = 0;
  std::size_t emphasis_begin_ = 0;
  std::optional<std::size_t> literal_emphasis_;
};

}  // namespace

PlainText read_inline(cmark_node* leaf, const MarkdownPlaces& places, std::size_t not_before) {
  return InlineReader(places).read(leaf, not_before);
}

}  // namespace daejo::parsers
