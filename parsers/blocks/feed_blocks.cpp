#include <pugixml.hpp>

#include <algorithm>

#include "base/ascii.h"
#include "base/line_index.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {
namespace {

/// The name of an element without its namespace prefix: "encoded" for "content:encoded".
std::string_view local_feed_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool looks_like_html(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('<', at)) != std::string_view::npos; ++at) {
    if (at + 1 < text.size() && (is_ascii_letter(text[at + 1]) || text[at + 1] == '/')) return true;
  }
  return false;
}

class FeedBlocks {
 public:
  FeedBlocks(std::string_view source, std::string file, BlockTree& tree)
      : source_(source), file_(std::move(file)), tree_(tree) {}

  void take(const pugi::xml_node& node) {
    const std::size_t begin = begin_of(node);
    const bool groups = has_elements(node);
    const std::size_t at = tree_.blocks.size();
    tree_.open(is_record(node) ? BlockKind::object : BlockKind::field, {begin, begin}).name =
        local_feed_name(node);
    std::size_t reached = begin;
    if (const pugi::xml_attribute link = node.attribute("href")) {
      const std::string_view href = link.value();
      const std::size_t found = source_.find(href, begin);
      append_verbatim(tree_.blocks[at].content, href, found == std::string_view::npos ? begin : found);
      reached = begin + href.size();
    }
    if (groups && is_markup(node)) {
      reached = std::max(reached, take_markup(node));
    } else if (groups) {
      for (const pugi::xml_node& child : node.children()) {
        if (child.type() == pugi::node_element) take(child);
      }
    } else {
      reached = std::max(reached, take_text(node, at));
    }
    tree_.close();
    for (std::size_t i = at + 1; i < tree_.blocks.size(); ++i) {
      reached = std::max(reached, tree_.blocks[i].source.end);
    }
    const std::size_t close = source_.find("</", reached);
    const std::size_t end = close == std::string_view::npos ? source_.size() : source_.find('>', close);
    tree_.blocks[at].source.end = end == std::string_view::npos ? source_.size() : end + 1;
  }

 private:
  static bool is_record(const pugi::xml_node& node) {
    return local_feed_name(node) == "item" || local_feed_name(node) == "entry";
  }

  static bool has_elements(const pugi::xml_node& node) {
    return std::any_of(node.begin(), node.end(),
                       [](const pugi::xml_node& child) { return child.type() == pugi::node_element; });
  }

  /// Whether an element contains XHTML: its type says so (RFC 4287, section 3.1.1.3), or text is mixed with
  /// elements in it.
  static bool is_markup(const pugi::xml_node& node) {
    if (std::string_view(node.attribute("type").value()) == "xhtml") return true;
    return std::any_of(node.begin(), node.end(), [](const pugi::xml_node& child) {
      return child.type() == pugi::node_pcdata && !trim(child.value()).empty();
    });
  }

  /// Reads the source of an element's content as HTML. Returns the offset after the content in the source.
  std::size_t take_markup(const pugi::xml_node& node) {
    const std::size_t open = std::min(source_.find('>', begin_of(node)), source_.size() - 1);
    pugi::xml_node last = node;
    while (last.last_child()) last = last.last_child();
    const auto reached = static_cast<std::size_t>(std::max<std::ptrdiff_t>(last.offset_debug(), 0));
    const std::string close = std::string("</") + node.name();
    const std::size_t end = std::min(source_.find(close, std::max(open, reached)), source_.size());
    PlainText markup;
    append_verbatim(markup, source_.substr(open + 1, end - open - 1), open + 1);
    add_html(tree_, markup, file_);
    return end;
  }

  std::size_t begin_of(const pugi::xml_node& node) const {
    const std::ptrdiff_t offset = node.offset_debug();
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 1));
    return std::min(at, source_.size()) - 1;
  }

  /// Adds the text of an element to the block `owner`, or as blocks of its own if it has HTML. Returns the
  /// offset after the text in the source.
  std::size_t take_text(const pugi::xml_node& node, std::size_t owner) {
    PlainText text;
    std::size_t cursor = begin_of(node);
    for (const pugi::xml_node& child : node.children()) {
      if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata) continue;
      const std::ptrdiff_t offset = child.offset_debug();
      if (offset > 0) cursor = std::max(cursor, static_cast<std::size_t>(offset));
      const std::size_t limit = std::min(source_.find("</", cursor), source_.size());
      cursor = append_aligned(text, child.value(), source_, cursor,
                              child.type() == pugi::node_cdata ? source_.size() : limit);
    }
    if (looks_like_html(text.text)) {
      add_html(tree_, text, file_);
    } else {
      Block& block = tree_.blocks[owner];
      const PlainText trimmed = trimmed_slice(text, {0, text.text.size()});
      if (!trimmed.text.empty()) block.content = trimmed;
    }
    return cursor;
  }

  std::string_view source_;
  std::string file_;
  BlockTree& tree_;
};

constexpr std::size_t deepest_feed = 256;

bool is_shallow(pugi::xml_document& document) {
  struct DepthCheck : pugi::xml_tree_walker {
    bool for_each(pugi::xml_node& /*node*/) override { return depth() < static_cast<int>(deepest_feed); }
  } check;
  return document.traverse(check);
}

}  // namespace

bool add_xml(BlockTree& tree, const PlainText& xml) {
  pugi::xml_document document;
  const std::string& text = xml.text;
  const bool is_xml =
      document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8) &&
      is_shallow(document);
  if (!is_xml) return false;
  const std::size_t first = tree.blocks.size();
  FeedBlocks blocks(text, {}, tree);
  for (const pugi::xml_node& node : document.children()) {
    if (node.type() == pugi::node_element) blocks.take(node);
  }
  map_places(tree, first, xml);
  return true;
}

BlockTree read_feed(std::string_view source, const std::string& file) {
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_buffer(
      source.data(), source.size(), pugi::parse_default | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
  if (!result) {
    const auto offset =
        std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)), source.size());
    throw InputError(LineIndex(source).place(file, offset),
                     std::string("The feed is broken here: ") + result.description() + ".");
  }
  if (!is_shallow(document)) {
    throw InputError({file}, "The feed nests deeper than " + std::to_string(deepest_feed) +
                                 " elements, the most that daejo reads.");
  }
  BlockTree tree;
  tree.open(BlockKind::document, {0, source.size()});
  FeedBlocks blocks(source, file, tree);
  for (const pugi::xml_node& node : document.children()) {
    if (node.type() == pugi::node_element) blocks.take(node);
  }
  tree.close();
  return tree;
}

}  // namespace daejo::parsers
