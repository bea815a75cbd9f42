#include "parsers/blocks/json_documents.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/ascii.h"
#include "parsers/blocks/json_tree.h"
#include "parsers/blocks/tree_copy.h"

namespace daejo::parsers {
namespace {

/// The kind of a part of a document. A group contains other parts.
enum class NodeKind { heading, paragraph, item, quote, code, rule, group };

/// Returns the ASCII letters of a type in lower case: "heading" for "heading_2", and "headertwo" for
/// "header-two".
std::string letters_of_type(std::string_view type) {
  std::string letters;
  for (const char byte : type) {
    if (is_ascii_letter(byte)) letters += ascii_lower(byte);
  }
  return letters;
}

std::optional<NodeKind> kind_of_type(std::string_view type) {
  struct Named {
    NodeKind kind;
    std::array<std::string_view, 10> names;  // unused elements are empty
  };
  constexpr Named kinds[] = {
      {NodeKind::heading,
       {"heading", "header", "headingone", "headingtwo", "headingthree", "headerone", "headertwo",
        "headerthree", "headerfour", "h"}},
      {NodeKind::paragraph, {"paragraph", "p", "block", "unstyled", "section", "bookmark"}},
      {NodeKind::item,
       {"bulletedlistitem", "numberedlistitem", "unorderedlistitem", "orderedlistitem", "listitem",
        "taskitem", "todo", "li"}},
      {NodeKind::quote, {"quote", "blockquote", "callout", "panel"}},
      {NodeKind::code, {"code", "codeblock"}},
      {NodeKind::rule, {"divider", "horizontalrule", "delimiter", "hr"}},
      {NodeKind::group, {"bulletlist", "orderedlist", "tasklist", "list", "ul", "ol", "toggle"}},
  };
  const std::string letters = letters_of_type(type);
  if (letters.empty()) return std::nullopt;
  for (const Named& named : kinds) {
    if (is_one_of(letters, named.names)) return named.kind;
  }
  return std::nullopt;
}

class DocumentUnfolder {
 public:
  explicit DocumentUnfolder(BlockTree& tree) : tree_(tree) {}

  void unfold() {
    bool any = false;
    out_.copy(tree_, [&](std::size_t block, std::size_t parent) {
      if (tree_.blocks[block].kind != BlockKind::array || !is_document(block)) return false;
      add_nodes(block, parent);
      return any = true;
    });
    if (any) tree_.blocks = out_.take();
  }

 private:
  std::string_view value(std::size_t object, std::string_view name) const {
    const std::size_t field = field_named(tree_, object, name);
    return field == 0 ? std::string_view() : std::string_view(tree_.blocks[field].content.text);
  }

  std::string_view type_of(std::size_t object) const {
    // Portable Text writes the kind of a block into the field `style`.
    const std::string_view style = value(object, "style");
    if (!style.empty() && kind_of_type(style)) return style;
    for (const std::string_view name : {"type", "_type"}) {
      if (const std::string_view type = value(object, name); !type.empty()) return type;
    }
    return {};
  }

  /// Whether an array has only objects, and at least two. At least two thirds of them must be parts of a
  /// document, and at least one must be a heading or a paragraph.
  bool is_document(std::size_t array) const {
    std::size_t parts = 0;
    std::size_t known = 0;
    bool has_text = false;
    for (std::size_t i = array + 1; i < tree_.blocks[array].end; i = tree_.blocks[i].end) {
      if (tree_.blocks[i].kind != BlockKind::object) return false;
      ++parts;
      const auto kind = kind_of_type(type_of(i));
      if (!kind) continue;
      ++known;
      has_text = has_text || *kind == NodeKind::heading || *kind == NodeKind::paragraph;
    }
    return parts >= 2 && 3 * known >= 2 * parts && has_text;
  }

  void add_nodes(std::size_t array, std::size_t parent) {
    for (const std::size_t node : objects_of_array(tree_, array)) add_node(node, parent);
  }

  void add_node(std::size_t node, std::size_t parent) {
    const auto kind = kind_of_type(type_of(node));
    std::vector<PlainText> lines;
    std::vector<std::size_t> inner;
    collect(node, lines, inner);
    Block block;
    block.source = tree_.blocks[node].source;
    switch (kind.value_or(NodeKind::group)) {
      case NodeKind::heading:
        block.kind = BlockKind::heading;
        block.level = level_of(node);
        for (const PlainText& line : lines) append_line(block.content, line);
        link_as_a_whole(node, block.content);
        if (!block.content.text.empty()) out_.add(std::move(block), parent);
        break;
      case NodeKind::rule:
        block.kind = BlockKind::rule;
        out_.add(std::move(block), parent);
        break;
      case NodeKind::item:
        block.kind = BlockKind::item;
        parent = out_.add(std::move(block), list_at(parent));
        add_lines_to(lines, parent);
        break;
      case NodeKind::quote:
        block.kind = BlockKind::quote;
        parent = out_.add(std::move(block), parent);
        add_lines_to(lines, parent);
        break;
      case NodeKind::code:
      case NodeKind::paragraph:
      case NodeKind::group:
        add_lines_to(lines, parent);
        break;
    }
    for (const std::size_t array : inner) add_nodes(array, parent);
  }

  /// The list for the next item below `parent`, which is added if needed. Items that follow one another are
  /// in one list.
  std::size_t list_at(std::size_t parent) {
    if (list_ != 0 && list_parent_ == parent && list_end_ == out_.size()) return list_;
    Block list;
    list.kind = BlockKind::list;
    list_parent_ = parent;
    list_ = out_.add(std::move(list), parent);
    return list_;
  }

  /// Collects the node's own texts in `lines`, and the arrays of nodes inside it in `inner`.
  void collect(std::size_t node, std::vector<PlainText>& lines, std::vector<std::size_t>& inner) const {
    constexpr std::array<std::string_view, 17> names = {
        "text",  "rich_text", "title", "content", "children", "data",     "plain_text", "value", "body",
        "items", "caption",   "root",  "message", "fields",   "elements", "url",        "href"};
    const std::string_view type = type_of(node);
    for (std::size_t i = node + 1; i < tree_.blocks[node].end;) {
      const Block& block = tree_.blocks[i];
      if (block.kind == BlockKind::array && (is_document(i) || holds_nodes(i))) {
        inner.push_back(i);
        i = block.end;
      } else if (block.kind == BlockKind::field && block.name != type &&
                 std::ranges::find(names, block.name) == names.end()) {
        i = block.end;
      } else {
        if (!block.content.text.empty()) lines.push_back(block.content);
        ++i;
      }
    }
  }

  /// Whether an array has only parts of a document, such as the items of a list, and at least one.
  bool holds_nodes(std::size_t array) const {
    const std::vector<std::size_t> nodes = children_of(tree_, array);
    return !nodes.empty() && std::ranges::all_of(nodes, [&](std::size_t node) {
      return tree_.blocks[node].kind == BlockKind::object && kind_of_type(type_of(node));
    });
  }

  void add_lines_to(const std::vector<PlainText>& lines, std::size_t parent) {
    bool continues = false;
    for (const PlainText& line : lines) {
      Block block;
      block.kind = BlockKind::line;
      block.content = line;
      block.continues = continues;
      const std::size_t begin = line.runs.empty() ? 0 : line.runs.front().source_begin;
      const std::size_t end = line.runs.empty() ? 0 : source_offset(line.runs, line.text.size());
      block.source = {begin, std::max(begin, end)};
      out_.add(std::move(block), parent);
      continues = true;
    }
    list_end_ = out_.size();
  }

  /// Makes the whole text a link if it has none, but the node has an address in a field `href` or `url`.
  void link_as_a_whole(std::size_t node, PlainText& text) const {
    if (!text.links.empty()) return;
    for (std::size_t i = node; i < tree_.blocks[node].end; ++i) {
      const Block& block = tree_.blocks[i];
      if ((block.name != "href" && block.name != "url") || !block.content.text.starts_with("http")) continue;
      text.links.push_back({{0, text.text.size()}, block.content.text});
      return;
    }
  }

  int level_of(std::size_t node) const {
    constexpr int usual = 2;
    const std::string type = to_ascii_lower(type_of(node));
    for (const char byte : type) {
      if (byte >= '1' && byte <= '6') return byte - '0';
    }
    for (const auto& [word, level] : {std::pair{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}}) {
      if (type.ends_with(word)) return level;
    }
    for (std::size_t i = node; i < tree_.blocks[node].end; ++i) {
      const Block& block = tree_.blocks[i];
      const bool says_level = block.name == "level" || block.name == "tag";
      const char last = block.content.text.empty() ? ' ' : block.content.text.back();
      if (says_level && last >= '1' && last <= '6') return last - '0';
    }
    return usual;
  }

  BlockTree& tree_;
  TreeCopy out_;
  std::size_t list_ = 0;
  std::size_t list_parent_ = 0;
  std::size_t list_end_ = 0;
};

}  // namespace

void unfold_json_documents(BlockTree& tree) {
  DocumentUnfolder(tree).unfold();
}

}  // namespace daejo::parsers
