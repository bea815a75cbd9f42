#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/front_matter.h"
#include "parsers/blocks/islands.h"
#include "parsers/blocks/json_strings.h"
#include "parsers/blocks/logseq.h"
#include "parsers/blocks/markdown_inline.h"
#include "parsers/blocks/wiki_marks.h"
#include "parsers/markdown_guard.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

struct NodeFree {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct ParserFree {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

/// Whether a node has the type of this name. The types of the table extension are identified by name.
bool is_a(cmark_node* node, std::string_view type) {
  return std::string_view(cmark_node_get_type_string(node)) == type;
}

/// What the text above a line of `---` or `===` is. CommonMark takes it for a heading, but if it is a
/// sentence, the author meant text and a rule. "우리는 왜 기억할까?" may be either.
enum class Underlined { heading, perhaps, sentence };

Underlined judge_underlined(const PlainText& content) {
  constexpr std::size_t longest_heading = 200;
  const std::string_view text = trim(content.text);
  if (text.find('\n') != std::string_view::npos || text.ends_with('.') || text.ends_with("…"))
    return Underlined::sentence;
  for (const std::string_view end : {"!", "?", "다", "요", "음", "함"}) {
    if (text.ends_with(end))
      return text.size() > longest_heading ? Underlined::sentence : Underlined::perhaps;
  }
  return Underlined::heading;
}

/// The first word after the opening fence of a code block, such as "python"; empty if there is none.
std::string language_of(cmark_node* code) {
  const char* info = cmark_node_get_fence_info(code);
  const std::string_view words = info == nullptr ? "" : info;
  return std::string(words.substr(0, words.find_first_of(" {,")));
}

/// Converts the nodes of a CommonMark document to blocks.
class MarkdownBlocks {
 public:
  MarkdownBlocks(std::string_view source, const MarkdownPlaces& places, const std::vector<Island>& islands,
                 const std::string& file, BlockTree& tree)
      : source_(source), places_(places), islands_(islands), file_(file), tree_(tree) {}

  void read(cmark_node* document) {
    find_asides();
    find_underlines(document);
    const std::unique_ptr<cmark_iter, IteratorFree> iterator(cmark_iter_new(document));
    while (true) {
      const cmark_event_type event = cmark_iter_next(iterator.get());
      if (event == CMARK_EVENT_DONE) break;
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (node == document) continue;
      if (event == CMARK_EVENT_ENTER && cmark_node_parent(node) == document) add_islands(places_.begin(node));
      if (event == CMARK_EVENT_EXIT) {
        // cmark counts the blank lines after an item as part of the item. So a block with children ends with
        // the last of them.
        const std::size_t end = tree_.blocks.back().source.end;
        Block& closed = tree_.close();
        if (closed.end - 1 > static_cast<std::size_t>(&closed - tree_.blocks.data())) closed.source.end = end;
      } else if (take_leaf(node)) {
        cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
      } else {
        open(node);
      }
    }
    add_islands(source_.size());
  }

 private:
  /// Adds the islands that begin at or before an offset and were not added yet.
  void add_islands(std::size_t offset) {
    for (; next_island_ < islands_.size() && islands_[next_island_].lines.begin <= offset; ++next_island_) {
      const Island& island = islands_[next_island_];
      PlainText text;
      append_verbatim(text, island.text.of(source_), island.text.begin);
      if (!island.is_json) {
        add_html(tree_, text, file_);
      } else {
        add_document_in_string(tree_, text, file_);
      }
    }
  }

  /// Adds the blocks of a node that has no Markdown blocks inside, such as a heading, a paragraph or a table
  /// cell. Returns false, and adds nothing, if the node is of another kind.
  bool take_leaf(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    const Span span = places_.span(node);
    if (type == CMARK_NODE_HEADING) {
      take_heading(node, span);
    } else if (type == CMARK_NODE_PARAGRAPH) {
      const std::size_t first = tree_.blocks.size();
      PlainText content = with_chat_links(without_wiki_marks(read_inline(node, places_)));
      std::vector<std::string> images = std::move(content.images);
      add_lines(tree_, content, span);
      if (tree_.blocks.size() == first && !images.empty())
        tree_.add(BlockKind::line, span).content.links = std::move(content.links);
      if (tree_.blocks.size() > first) tree_.blocks[first].content.images = std::move(images);
      for (std::size_t i = first; i < tree_.blocks.size(); ++i) {
        mark_details_label(tree_.blocks[i]);
        tree_.blocks[i].is_aside = is_in_aside(tree_.blocks[i]);
        take_class_of_span(tree_.blocks[i].content);
      }
      if (tree_.blocks.size() > first) mark_tab_label(first);
    } else if (type == CMARK_NODE_CODE_BLOCK) {
      PlainText code = read_inline(node, places_);
      const bool is_data = may_be_data(code.text) && add_document_in_string(tree_, code, file_);
      if (!is_data) tree_.add(BlockKind::code, span, std::move(code)).name = language_of(node);
    } else if (type == CMARK_NODE_THEMATIC_BREAK) {
      tree_.add(BlockKind::rule, span);
    } else if (is_a(node, "table_cell")) {
      take_cell(node, span);
    } else if (type == CMARK_NODE_HTML_BLOCK) {
      take_comment(span.begin);
    } else if (type != CMARK_NODE_CUSTOM_BLOCK) {
      return false;
    }
    return true;
  }

  /// Turns Pandoc's `[Kim, Lee]{.authors}` on a line of its own into "authors: Kim, Lee". If the class is no
  /// known label, only "Kim, Lee" stays.
  static void take_class_of_span(PlainText& line) {
    const std::size_t close = line.text.rfind("]{.");
    const bool is_span = line.text.starts_with('[') && line.text.ends_with('}') && close != std::string::npos;
    if (!is_span) return;
    const std::size_t begin = close + std::string_view("]{.").size();
    const std::string name = line.text.substr(begin, line.text.find_first_of(" }", begin) - begin);
    const PlainText inside = trimmed_slice(line, {1, close});
    if (inside.text.empty()) return;
    PlainText labelled;
    if (role_of_label(name)) append_changed(labelled, name + ": ", source_offset(line.runs, 0));
    append_text(labelled, inside);
    line = std::move(labelled);
  }

  /// Adds the arXiv id in a comment as a line, if the comment has exactly one. Bots write the id of a paper
  /// into a comment beside its text: `<!-- arXiv:2501.00001 -->`.
  void take_comment(std::size_t at) {
    const std::string_view rest = source_.substr(at);
    const std::string_view comment = rest.substr(0, rest.find("-->"));
    if (!comment.starts_with("<!--") || comment.size() == rest.size()) return;
    const auto ids = marked_arxiv_ids(comment);
    if (ids.size() != 1) return;
    PlainText content;
    const std::size_t begin = ids.front().begin;
    const std::size_t end = std::min(comment.find_first_of(" \t\n", begin), comment.size());
    append_verbatim(content, comment.substr(begin, end - begin), at + begin);
    tree_.add(BlockKind::line, {at + begin, at + end}, std::move(content));
  }

  bool is_underlined(std::size_t begin) const { return !places_.text().substr(begin).starts_with('#'); }

  /// Decides whether the underlined lines that are unclear are headings. They are if at least half of all
  /// underlined lines at the top level clearly are.
  void find_underlines(cmark_node* document) {
    std::size_t headings = 0;
    std::size_t others = 0;
    for (cmark_node* node = cmark_node_first_child(document); node != nullptr; node = cmark_node_next(node)) {
      if (cmark_node_get_type(node) != CMARK_NODE_HEADING || !is_underlined(places_.begin(node))) continue;
      const Underlined underlined = judge_underlined(read_inline(node, places_));
      ++(underlined == Underlined::heading ? headings : others);
    }
    underlines_are_headings_ = headings >= others;
  }

  void take_heading(cmark_node* node, Span span) {
    PlainText content = read_inline(node, places_);
    const Underlined underlined = is_underlined(span.begin) ? judge_underlined(content) : Underlined::heading;
    if (underlined == Underlined::sentence ||
        (underlined == Underlined::perhaps && !underlines_are_headings_)) {
      add_lines(tree_, content, span);
      return;
    }
    Block& heading = tree_.add(BlockKind::heading, span, without_wiki_marks(content));
    heading.level = cmark_node_get_heading_level(node);
  }

  void take_cell(cmark_node* node, Span span) {
    Block& cell = tree_.add(BlockKind::cell, span, read_inline(node, places_, cell_begin_));
    if (!cell.content.text.empty()) {
      cell_begin_ = source_offset(cell.content.runs, cell.content.text.size() - 1) + 1;
    }
    if (column_ >= columns_.size()) columns_.resize(column_ + 1);
    if (in_head_) columns_[column_] = cell.content.text;
    cell.name = columns_[column_];
    ++column_;
  }

  void open(cmark_node* node) {
    const Span span = places_.span(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LIST && is_tab(cmark_node_first_child(node))) {
      tree_.open(BlockKind::element, span).name = "tabs";
    } else if (type == CMARK_NODE_ITEM && is_tab(node)) {
      const bool is_admonition = source_[span.begin] != '=';
      tree_.open(BlockKind::element, span).name = is_admonition ? "admonition" : "tab";
    } else if (type == CMARK_NODE_LIST) {
      tree_.open(BlockKind::list, span).level = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? 1 : 0;
    } else if (type == CMARK_NODE_ITEM) {
      tree_.open(BlockKind::item, span);
    } else if (type == CMARK_NODE_BLOCK_QUOTE) {
      tree_.open(BlockKind::quote, span);
    } else if (is_a(node, "table")) {
      columns_.clear();
      cell_begin_ = 0;
      tree_.open(BlockKind::table, span);
    } else if (is_a(node, "table_row") || is_a(node, "table_header")) {
      column_ = 0;
      in_head_ = is_a(node, "table_header");
      cell_begin_ = std::max(cell_begin_, span.begin);
      tree_.open(BlockKind::row, span).level = in_head_ ? 1 : 0;
    } else {
      tree_.open(BlockKind::element, span);
    }
  }

  /// Whether an item is a tab or admonition that `guard_markdown` converted to an item. False for null.
  bool is_tab(cmark_node* item) const {
    return item != nullptr && indented_block_marker_length(source_.substr(places_.begin(item))) > 0;
  }

  /// Makes the first line of a tab or admonition, such as `note "Title"`, its label. If there is a title in
  /// quotation marks, the label is the title.
  void mark_tab_label(std::size_t first) {
    Block& line = tree_.blocks[first];
    const Block& parent = tree_.blocks[line.parent];
    const bool is_first = parent.kind == BlockKind::element && line.parent + 1 == first;
    if (!is_first || (parent.name != "tab" && parent.name != "admonition")) return;
    const std::size_t open = line.content.text.find('"');
    if (parent.name == "admonition") line.name = trim(line.content.text.substr(0, open));
    const std::size_t close = line.content.text.rfind('"');
    if (open < close && close != std::string::npos)
      line.content = trimmed_slice(line.content, {open + 1, close});
    line.kind = BlockKind::details_label;
    if (first + 1 < tree_.blocks.size()) tree_.blocks[first + 1].continues = false;
  }

  /// Finds the HTML elements in the Markdown that are asides or captions.
  void find_asides() {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> tags = {
        {{"<aside", "</aside>"}, {"<figcaption", "</figcaption>"}, {"<div class=\"caption\"", "</div>"}}};
    for (const auto& [open, close] : tags) {
      for (std::size_t at = 0; (at = source_.find(open, at)) != std::string_view::npos;) {
        const std::size_t end = std::min(source_.find(close, at), source_.size());
        asides_.push_back({at, end});
        at = end;
      }
    }
    std::ranges::sort(asides_, {}, &Span::begin);
  }

  bool is_in_aside(const Block& line) const {
    const auto next = std::ranges::upper_bound(asides_, line.source.begin, {}, &Span::begin);
    return next != asides_.begin() && line.source.begin < std::prev(next)->end;
  }

  void mark_details_label(Block& line) const {
    const std::size_t line_begin = source_.rfind('\n', line.source.begin == 0 ? 0 : line.source.begin - 1);
    const std::size_t from = line_begin == std::string_view::npos ? 0 : line_begin + 1;
    std::string_view before = source_.substr(from, line.source.begin - from);
    if (trim(before).empty() && from > 1) {
      const std::size_t previous = source_.rfind('\n', from - 2);
      const std::size_t begin = previous == std::string_view::npos ? 0 : previous + 1;
      before = trim(source_.substr(begin, from - 1 - begin));
      if (!before.ends_with("<summary>")) return;
    }
    if (before.find("<summary") != std::string_view::npos) line.kind = BlockKind::details_label;
  }

  std::string_view source_;
  const MarkdownPlaces& places_;
  const std::vector<Island>& islands_;
  const std::string& file_;
  BlockTree& tree_;
  bool underlines_are_headings_ = false;
  std::size_t next_island_ = 0;
  std::vector<std::string> columns_;
  std::size_t column_ = 0;
  std::size_t cell_begin_ = 0;
  bool in_head_ = false;
  std::vector<Span> asides_;
};

/// The extension for tables, or null if the library has none. cmark-gfm fills its global list of extensions
/// without a lock, so the list is filled and searched once for all threads.
cmark_syntax_extension* table_extension() {
  static cmark_syntax_extension* const table = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return cmark_find_syntax_extension("table");
  }();
  return table;
}

std::unique_ptr<cmark_node, NodeFree> parse_with_tables(std::string_view text) {
  const std::unique_ptr<cmark_parser, ParserFree> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  if (cmark_syntax_extension* table = table_extension(); table != nullptr) {
    cmark_parser_attach_syntax_extension(parser.get(), table);
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return std::unique_ptr<cmark_node, NodeFree>(cmark_parser_finish(parser.get()));
}

void blank_out(std::string& text, Span part) {
  for (std::size_t i = part.begin; i < part.end; ++i) {
    if (text[i] != '\n' && text[i] != '\r') text[i] = ' ';
  }
}

void add_markdown_text(BlockTree& tree, std::string_view source, std::size_t body, const std::string& file) {
  const std::vector<Island> islands = find_islands(source);
  std::string markdown(source);
  for (const Island& island : islands) blank_out(markdown, island.lines);
  for (const Span& line : find_logseq_lines(source)) blank_out(markdown, line);
  blank_out(markdown, find_inner_front_matter(source, body));
  GuardedMarkdown guarded = guard_markdown(markdown, file);
  std::ranges::move(guarded.problems, std::back_inserter(tree.problems));
  blank_out(guarded.text, {0, body});
  const MarkdownPlaces places(guarded.text);
  const auto document = parse_with_tables(guarded.text);
  MarkdownBlocks(source, places, islands, file, tree).read(document.get());
}

/// Whether front matter in YAML has at least two arXiv ids and a list item that begins with a key: "- title:
/// …".
bool has_list_of_papers(std::string_view front) {
  if (!front.starts_with("---") || all_arxiv_ids(front).size() < 2) return false;
  for (std::size_t begin = 0; begin < front.size();) {
    const std::size_t end = std::min(front.find('\n', begin), front.size());
    const std::string_view line = trim(front.substr(begin, end - begin));
    const std::size_t colon = line.find(": ");
    if (line.starts_with("- ") && colon != line.npos && line.find(' ', 2) == colon + 1) return true;
    begin = end + 1;
  }
  return false;
}

/// Adds each note of a document that was joined from several as an element, and the text before the first
/// one. Returns false, and adds nothing, if the document has fewer than two notes.
bool add_joined_notes(BlockTree& tree, std::string_view source, const std::string& file) {
  const std::vector<Span> notes = find_joined_notes(source);
  if (notes.empty()) return false;
  add_markdown_text(tree, source.substr(0, notes.front().begin), 0, file);
  for (const Span& span : notes) {
    PlainText note;
    append_verbatim(note, span.of(source), span.begin);
    tree.open(BlockKind::element, span).name = "note";
    const std::size_t first = tree.blocks.size();
    const std::size_t body = add_front_matter(tree, note.text);
    add_markdown_text(tree, note.text, body, file);
    map_places(tree, first, note);
    tree.close();
  }
  return true;
}

}  // namespace

BlockTree read_markdown(std::string_view source, const std::string& file) {
  BlockTree tree;
  // Most blocks are a line. Moving them as they grow in number would take a part of the reading time.
  constexpr std::ptrdiff_t most_reserved = 1 << 16;
  tree.blocks.reserve(
      static_cast<std::size_t>(std::min(std::count(source.begin(), source.end(), '\n'), most_reserved)));
  tree.open(BlockKind::document, {0, source.size()});
  if (add_joined_notes(tree, source, file)) {
    tree.close();
    return tree;
  }
  const std::size_t body = add_front_matter(tree, source);
  if (body > 0 && has_list_of_papers(source.substr(0, body))) {
    tree.blocks.resize(1);
    add_yaml(tree, source, {0, body}, file);
  }
  const bool is_read = (body == 0 && (add_chat(tree, source, file) || add_letter(tree, source))) ||
                       add_components(tree, source, body, file);
  if (!is_read) add_markdown_text(tree, source, body, file);
  tree.close();
  return tree;
}

void add_markdown(BlockTree& tree, const PlainText& markdown, const std::string& file) {
  const std::size_t first = tree.blocks.size();
  const std::size_t known = tree.problems.size();
  add_markdown_text(tree, markdown.text, 0, file);
  // Line numbers of the inner text have no meaning in the file.
  for (std::size_t i = known; i < tree.problems.size(); ++i) tree.problems[i].place = {file};
  map_places(tree, first, markdown);
}

}  // namespace daejo::parsers
