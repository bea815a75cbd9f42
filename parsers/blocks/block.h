#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo {

enum class BlockKind {
  document,
  front_matter,
  heading,
  bold_line,  ///< A paragraph's line that is emphasised whole, which many use as a heading.
  line,       ///< A line of a paragraph.
  code,
  rule,
  list,
  item,
  table,
  row,
  cell,
  quote,
  details_label,  ///< What a reader clicks to open `<details>`.
  element,        ///< An element of HTML that groups others.
  footnote,
  array,
  object,
  field,  ///< Of JSON, of a feed's item, of front matter.
};

/// One piece of a document, as a reader sees it.
struct Block {
  BlockKind kind = BlockKind::line;
  int level = 0;           ///< Of a heading, from 1; of a list, 1 where it is numbered.
  bool continues = false;  ///< A line whose paragraph began before it.
  bool chips = false;      ///< A line made of short separate pieces: tags, counts, buttons.
  std::string name;   ///< A field's key, an element's tag and class, a cell's column, a footnote's label.
  PlainText content;  ///< What it says itself, without what its children say.
  Span source;
  std::size_t parent = 0;
  std::size_t end = 0;  ///< Behind its last descendant.
};

/// A document as a tree of blocks in document order: block 0 is the document, and the descendants of block i
/// are the blocks i + 1 to `blocks[i].end`.
struct BlockTree {
  std::vector<Block> blocks;
  std::vector<Problem> problems;

  /// Adds a block below the innermost one that is open, and opens it.
  Block& open(BlockKind kind, Span source);
  Block& close();
  /// Adds a block without children.
  Block& add(BlockKind kind, Span source, PlainText content = {});

 private:
  std::vector<std::size_t> open_;
};

/// Whether the block stands inside of the subtree of `ancestor`, or is it.
inline bool is_within(const BlockTree& tree, std::size_t block, std::size_t ancestor) {
  return ancestor <= block && block < tree.blocks[ancestor].end;
}

/// Parsers say of odd markup that it stands where it does not: text moved out of a table, entities that stand
/// for more bytes than their own. Whatever they say, blocks follow one another in the source, and a block's
/// text goes forward inside of it.
void put_in_order(std::string_view source, BlockTree& tree);

/// The code point's first byte, where `offset` is inside of one.
std::size_t to_code_point(std::string_view source, std::size_t offset);

/// Adds a paragraph as lines, those that are emphasised whole as bold lines.
void add_lines(BlockTree& tree, const PlainText& paragraph, Span source, bool chips = false);

// Front ends. Each throws `InputError` where nothing can be read.
BlockTree read_markdown(std::string_view source, const std::string& file);
BlockTree read_html(std::string_view source, const std::string& file);
BlockTree read_json(std::string_view source, const std::string& file);
BlockTree read_json_lines(std::string_view source, const std::string& file);
BlockTree read_feed(std::string_view source, const std::string& file);
BlockTree read_mail(std::string_view source, const std::string& file);

// Text of a document may be a document itself: HTML in a feed, an answer of a language model in JSON. These
// add its blocks, with places in the outer source.
void add_html(BlockTree& tree, const PlainText& html, const std::string& file);
void add_markdown(BlockTree& tree, const PlainText& markdown, const std::string& file);
/// Elements as fields; false where the text is no XML.
bool add_xml(BlockTree& tree, const PlainText& xml);

/// Maps places in an inner text to the outer source, for the blocks from `first` on.
void map_places(BlockTree& tree, std::size_t first, const PlainText& inner_text);

}  // namespace daejo
