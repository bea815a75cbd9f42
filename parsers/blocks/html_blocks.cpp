#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"
#include "parsers/blocks/html_columns.h"
#include "parsers/blocks/html_names.h"
#include "parsers/blocks/html_tags.h"
#include "parsers/blocks/script_data.h"
#include "parsers/html_guard.h"
#include "parsers/text/piece_forms.h"

namespace daejo::parsers {
namespace {

struct OutputFree {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

/// Finds the inline elements that contain blocks, such as a link around a whole card. They are treated as
/// blocks.
std::set<const GumboNode*> find_block_parents(const GumboNode* root) {
  std::set<const GumboNode*> parents;
  walk(
      root,
      [&](const GumboNode* node) {
        if (!is_element(node) || is_ignored(tag_of(node))) return false;
        if (!is_block(tag_of(node))) return true;
        for (const GumboNode* up = node->parent; up != nullptr && is_element(up) && !is_block(tag_of(up));
             up = up->parent) {
          if (!parents.insert(up).second) break;
        }
        return true;
      },
      [](const GumboNode*) {});
  return parents;
}

/// The links of `content` that lead to papers, as links without text. Such a link may be around an image.
std::vector<TextLink> links_to_papers(const PlainText& content) {
  std::vector<TextLink> links;
  for (const TextLink& link : content.links) {
    if (arxiv_id_in_link(link.url)) links.push_back({{0, 0}, link.url});
  }
  return links;
}

/// Converts the parser's tree to blocks. Each run of white space becomes one space.
class HtmlBlocks {
 public:
  HtmlBlocks(std::string_view source, BlockTree& tree) : source_(source), tree_(tree) {}

  void read(const GumboNode* root) {
    block_parents_ = find_block_parents(root);
    named_ = find_named_elements(root);
    walk(
        root, [this](const GumboNode* node) { return enter(node); },
        [this](const GumboNode* node) { leave(node); });
    flush();
  }

 private:
  static std::size_t begin_of(const GumboNode* node) { return node->v.element.start_pos.offset; }

  static std::size_t end_of(const GumboNode* node) {
    const GumboElement& element = node->v.element;
    const std::size_t begin = element.start_pos.offset;
    return std::max(begin, element.original_end_tag.length > 0
                               ? element.end_pos.offset + element.original_end_tag.length
                               : begin);
  }

  bool opens(const GumboNode* node) const {
    const GumboTag tag = tag_of(node);
    return (is_block(tag) && tag != GUMBO_TAG_HR) || block_parents_.count(node) > 0;
  }

  /// Whether all text in an element becomes one block: that of a heading, of the label of `<details>`, or a
  /// program.
  static bool is_leaf(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    return heading_level(tag) > 0 || tag == GUMBO_TAG_SUMMARY ||
           (tag == GUMBO_TAG_PRE && is_program(language_of(node)));
  }

  bool enter(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA ||
        node->type == GUMBO_NODE_WHITESPACE) {
      append_text(node);
      return false;
    }
    if (!is_element(node)) return false;
    if (tag_of(node) == GUMBO_TAG_BUTTON) take_paper_for_script(node);
    // The panels get the labels of their tabs, so the list of tabs is left out.
    if (is_ignored(tag_of(node)) || attribute(node, "role") == "tablist") return false;
    enter_element(node, tag_of(node));
    return true;
  }

  void enter_element(const GumboNode* node, GumboTag tag) {
    if (opens(node)) {
      open(node, tag);
    } else if (tag == GUMBO_TAG_HR) {
      flush();
      tree_.add(BlockKind::rule, {begin_of(node), begin_of(node)});
    } else if (tag == GUMBO_TAG_BR) {
      append_newline();
    } else if (tag == GUMBO_TAG_IMG) {
      content_.images.emplace_back(attribute(node, "src"));
      take_paper_of_image(node);
    } else {
      if (open_inline_ == 0) ++inline_elements_;
      ++open_inline_;
      if (aside_ == nullptr && may_be_aside(node, tag)) {
        aside_ = node;
        aside_begin_ = content_.text.size();
      }
      if (tag == GUMBO_TAG_A) {
        take_cited_paper(node);
        settle_space();
        const std::size_t at = content_.text.size();
        open_link_ = content_.links.size();
        content_.links.push_back({{at, at}, std::string(attribute(node, "href"))});
      } else {
        take_paper_for_script(node);
      }
    }
    if (is_emphasis(node) && emphases_++ == 0) {
      settle_space();
      emphasis_begin_ = content_.text.size();
    }
  }

  /// If a link in a heading, or in the mark of a footnote, leads to a reference on the same page, adds a link
  /// to the paper of that reference.
  void take_cited_paper(const GumboNode* link) {
    const std::string_view target = attribute(link, "href");
    const bool is_in_heading = leaf_ != nullptr && heading_level(tag_of(leaf_)) > 0;
    if ((!is_in_heading && aside_ == nullptr) || !target.starts_with('#')) return;
    const auto paper = named_.papers.find(target.substr(1));
    if (paper == named_.papers.end()) return;
    const std::size_t at = is_in_heading ? 0 : content_.text.size();
    content_.links.push_back({{at, at}, paper->second});
  }

  /// The text for those who cannot see an image may be an address, such as that of a QR code.
  void take_paper_of_image(const GumboNode* image) {
    const std::string_view address = attribute(image, "alt");
    const std::size_t at = content_.text.size();
    if (address.starts_with("http") && arxiv_id_in_link(address))
      content_.links.push_back({{at, at}, std::string(address)});
  }

  void take_paper_for_script(const GumboNode* node) {
    const std::size_t at = content_.text.size();
    if (std::string paper = paper_for_script(node); !paper.empty())
      content_.links.push_back({{at, at}, std::move(paper)});
  }

  void open(const GumboNode* node, GumboTag tag) {
    flush();
    if (is_leaf(node)) {
      leaf_ = node;
      return;
    }
    Block& block = tree_.open(kind_of(tag), {begin_of(node), end_of(node)});
    block.name = name_of(node);
    if (tag == GUMBO_TAG_OL) block.level = 1;
    if (tag == GUMBO_TAG_A) block.content.links.push_back({{0, 0}, std::string(attribute(node, "href"))});
    if (std::string paper = paper_for_script(node); tag != GUMBO_TAG_A && !paper.empty())
      block.content.links.push_back({{0, 0}, std::move(paper)});
    const auto tab = named_.tabs.find(attribute(node, "aria-labelledby"));
    if (attribute(node, "role") == "tabpanel" && tab != named_.tabs.end()) {
      block.name = "tab";
      PlainText label;
      append_changed(label, tab->second, begin_of(node));
      tree_.add(BlockKind::details_label, {begin_of(node), begin_of(node)}, std::move(label));
    }
    if (tag == GUMBO_TAG_TABLE) columns_.emplace_back();
    if (tag == GUMBO_TAG_TR && !columns_.empty()) {
      columns_.back().begin_row();
      block.level = has_only_heads(node) ? 1 : 0;
    }
  }

  static bool has_only_heads(const GumboNode* row) {
    bool any = false;
    const GumboVector& children = row->v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboTag tag = tag_of(static_cast<const GumboNode*>(children.data[i]));
      if (tag == GUMBO_TAG_TD) return false;
      any = any || tag == GUMBO_TAG_TH;
    }
    return any;
  }

  void leave(const GumboNode* node) {
    const GumboTag tag = tag_of(node);
    if (is_emphasis(node) && --emphases_ == 0) {
      const Span span{emphasis_begin_, content_.text.size()};
      if (span.begin < span.end) content_.emphasis.push_back(span);
    }
    if (!opens(node)) {
      if (tag != GUMBO_TAG_BR && tag != GUMBO_TAG_IMG && tag != GUMBO_TAG_HR) --open_inline_;
      if (node == aside_) {
        asides_.push_back({aside_begin_, content_.text.size()});
        aside_ = nullptr;
      }
      if (tag == GUMBO_TAG_A && open_link_ < content_.links.size())
        content_.links[open_link_].text.end = content_.text.size();
      return;
    }
    if (is_leaf(node)) {
      flush();
      leaf_ = nullptr;
      return;
    }
    flush();
    name_column(node, tag);
    tree_.close();
  }

  /// Gives a cell the name of its column: the text of the last `<th>` of the column in a row that has only
  /// `<th>`.
  void name_column(const GumboNode* node, GumboTag tag) {
    if (tag == GUMBO_TAG_TABLE && !columns_.empty()) {
      columns_.pop_back();
      return;
    }
    if ((tag != GUMBO_TAG_TD && tag != GUMBO_TAG_TH) || columns_.empty()) return;
    // The cell is the innermost open block.
    std::size_t cell = tree_.blocks.size();
    while (cell-- > 0) {
      if (tree_.blocks[cell].kind == BlockKind::cell && tree_.blocks[cell].source.begin == begin_of(node))
        break;
    }
    if (cell >= tree_.blocks.size()) return;
    HtmlColumns& columns = columns_.back();
    std::string& name = columns.name(columns.take_cell(count_in(node, "colspan"), count_in(node, "rowspan")));
    const bool in_head = tag == GUMBO_TAG_TH && tree_.blocks[tree_.blocks[cell].parent].level == 1;
    if (in_head && cell + 1 < tree_.blocks.size()) name = tree_.blocks[cell + 1].content.text;
    if (!name.empty()) tree_.blocks[cell].name = name;
  }

  /// Whether an element may not belong to the text: it is the mark of a footnote, or in a heading its number,
  /// a status or a tag.
  bool may_be_aside(const GumboNode* node, GumboTag tag) const {
    if (tag == GUMBO_TAG_SUP) return is_link_within_page(node);
    if (leaf_ == nullptr || heading_level(tag_of(leaf_)) == 0) return false;
    std::string_view classes = attribute(node, "class");
    while (!classes.empty()) {
      const std::size_t end = std::min(classes.find(' '), classes.size());
      const std::string_view name = classes.substr(0, end);
      classes.remove_prefix(std::min(end + 1, classes.size()));
      for (const std::string_view aside :
           {"tag", "tags", "todo", "done", "badge", "label", "chip", "priority"}) {
        if (name == aside) return true;
      }
      if (name.starts_with("section-number")) return true;
    }
    return false;
  }

  /// Whether a `<sup>` consists of links within the page, as in `<sup><a href="#fn1">1</a></sup>`.
  static bool is_link_within_page(const GumboNode* sup) {
    const GumboVector& children = sup->v.element.children;
    bool leads = false;
    for (unsigned i = 0; i < children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(children.data[i]);
      if (child->type == GUMBO_NODE_WHITESPACE) continue;
      if (tag_of(child) != GUMBO_TAG_A || !attribute(child, "href").starts_with('#')) return false;
      leads = true;
    }
    return leads;
  }

  void leave_out_asides() {
    constexpr std::size_t fewest_bytes = 3;
    std::size_t bytes = 0;
    for (const Span& aside : asides_) bytes += aside.size();
    if (bytes > 0 && content_.text.size() >= bytes + fewest_bytes) {
      std::vector<std::string> images = std::move(content_.images);
      content_ = without_parts(content_, asides_);
      content_.images = std::move(images);
    }
    asides_.clear();
    aside_ = nullptr;
  }

  void flush() {
    settle_links();
    leave_out_asides();
    PlainText content = trimmed_slice(content_, {0, content_.text.size()});
    content.images = std::move(content_.images);
    if (content.text.empty()) content.links = links_to_papers(content_);
    if (!content.text.empty() || !content.images.empty() || !content.links.empty()) {
      if (leaf_ != nullptr) {
        const GumboTag tag = tag_of(leaf_);
        const BlockKind kind = tag == GUMBO_TAG_SUMMARY ? BlockKind::details_label
                               : tag == GUMBO_TAG_PRE   ? BlockKind::code
                                                        : BlockKind::heading;
        Block& block = tree_.add(kind, {begin_of(leaf_), end_of(leaf_)}, std::move(content));
        if (kind == BlockKind::code) block.name = language_of(leaf_);
        block.level = heading_level(tag);
      } else {
        const std::size_t first = tree_.blocks.size();
        std::vector<std::string> images = std::move(content.images);
        const bool chips = inline_elements_ >= 3 && bare_bytes_ == 0;
        const std::size_t begin = content.text.empty() ? cursor_ : source_offset(content.runs, 0);
        add_lines(tree_, content, {begin, cursor_}, chips);
        if (tree_.blocks.size() == first) {
          tree_.add(BlockKind::line, {cursor_, cursor_}).content.links = std::move(content.links);
        }
        tree_.blocks[first].content.images = std::move(images);
      }
    }
    content_ = {};
    open_link_ = no_link;
    pending_space_ = false;
    emphasis_begin_ = 0;
    inline_elements_ = 0;
    bare_bytes_ = 0;
  }

  void settle_links() {
    for (TextLink& link : content_.links) link.text.end = std::max(link.text.end, link.text.begin);
  }

  /// Appends pending white space before an element begins, so that it is not part of the element's text.
  void settle_space() {
    if (!pending_space_ || content_.text.empty() || content_.text.back() == '\n') return;
    append_changed(content_, " ", cursor_);
    pending_space_ = false;
  }

  void append_newline() {
    pending_space_ = false;
    if (!content_.text.empty() && content_.text.back() != '\n') append_changed(content_, "\n", cursor_);
  }

  void append_text(const GumboNode* node) {
    const GumboText& text = node->v.text;
    // The parser makes invalid bytes of numbers beyond Unicode, such as "&#xFFFFFFAB;".
    const std::string decoded = repaired_utf8(text.text);
    const auto place = text.original_text.data - source_.data();
    if (place < 0 || static_cast<std::size_t>(place) > source_.size()) return;
    // The parser moves text that is misplaced in a table in front of the table. The table's own text then
    // comes after the moved text, although it is earlier in the source. It gets the furthest position so far,
    // so that positions never decrease.
    const auto written_at = static_cast<std::size_t>(place);
    cursor_ = std::max(written_at, furthest_);
    const std::size_t limit =
        written_at < furthest_ ? cursor_ : std::min(cursor_ + text.original_text.length, source_.size());
    for (std::size_t at = 0; at < decoded.size();) {
      if (is_ascii_space(decoded[at])) {
        pending_space_ = true;
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < decoded.size() && !is_ascii_space(decoded[end])) ++end;
      append_word(decoded.substr(at, end - at), limit);
      at = end;
    }
  }

  void append_word(std::string_view word, std::size_t limit) {
    const std::size_t space = cursor_;
    while (cursor_ < limit && is_ascii_space(source_[cursor_])) ++cursor_;
    if (pending_space_ && !content_.text.empty() && content_.text.back() != '\n') {
      append_changed(content_, " ", cursor_ > space ? cursor_ - 1 : space);
    }
    pending_space_ = false;
    if (open_inline_ == 0) bare_bytes_ += word.size();
    cursor_ = append_aligned(content_, word, source_, cursor_, limit);
    furthest_ = std::max(furthest_, cursor_);
  }

  std::string_view source_;
  BlockTree& tree_;
  std::set<const GumboNode*> block_parents_;
  NamedElements named_;
  PlainText content_;
  const GumboNode* leaf_ = nullptr;
  const GumboNode* aside_ = nullptr;  ///< The open element that may not belong to the text, or null.
  std::size_t aside_begin_ = 0;
  std::vector<Span> asides_;  ///< The parts of the current text to remove.
  std::vector<HtmlColumns> columns_;
  std::size_t cursor_ = 0;
  std::size_t furthest_ = 0;  ///< The furthest offset so far; no later text is placed before it.
  static constexpr std::size_t no_link = SIZE_MAX;
  std::size_t open_link_ =
      no_link;  ///< The index of the `<a>` that was entered last, in the current text's links.
  std::size_t emphasis_begin_ = 0;
  std::size_t inline_elements_ = 0;  ///< How many outermost inline elements the current text has.
  std::size_t open_inline_ = 0;
  std::size_t bare_bytes_ = 0;  ///< The bytes of words outside of inline elements in the current text.
  int emphases_ = 0;
  bool pending_space_ = false;
};

bool names_paper(const BlockTree& tree) {
  return std::ranges::any_of(tree.blocks, [](const Block& block) {
    const auto leads_to_paper = [](const TextLink& link) { return arxiv_id_in_link(link.url).has_value(); };
    return std::ranges::any_of(block.content.links, leads_to_paper) ||
           arxiv_id_in_text(block.content.text).has_value();
  });
}

void add_page(BlockTree& tree, std::string_view page) {
  const std::unique_ptr<GumboOutput, OutputFree> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, page.data(), page.size()));
  HtmlBlocks(page, tree).read(output->root);
}

}  // namespace

BlockTree read_html(std::string_view source, const std::string& file) {
  const std::string page = guard_html(source, file);
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  add_page(tree, page);
  tree.close();
  if (names_paper(tree)) return tree;
  BlockTree data;
  data.open(BlockKind::document, {0, source.size()});
  const bool has_data = add_script_data(data, source, file);
  data.close();
  return has_data ? data : tree;
}

void add_html(BlockTree& tree, const PlainText& html, const std::string& file) {
  if (html.text.empty()) return;
  const std::string page = guard_html(html.text, file);
  const std::size_t first = tree.blocks.size();
  add_page(tree, page);
  map_places(tree, first, html);
}

}  // namespace daejo::parsers
