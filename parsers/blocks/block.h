#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/plain_text.h"

namespace daejo::parsers {

enum class BlockKind {
  document,
  front_matter,
  heading,
  bold_line,  ///< A line of a paragraph that is emphasised as a whole, which often serves as a heading.
  line,       ///< A line of a paragraph.
  code,
  rule,
  list,
  item,
  table,
  row,
  cell,
  quote,
  details_label,  ///< The text that opens `<details>`, or the label of a tab, callout or other group.
  element,        ///< A group of blocks: an HTML element, a component, a tab, an indented part.
  array,
  object,
  field,  ///< A named value of an object, an XML element, front matter or a component.
};

/// A part of a document, such as a heading, a line or a table.
struct Block {
  BlockKind kind = BlockKind::line;
  int level = 0;           ///< A heading's level, from 1. For a numbered list or a row of column names, 1.
  bool continues = false;  ///< Whether this is a line of a paragraph, but not its first.
  bool is_gathered =
      false;  ///< Whether its parts come from several places of the source, with other text between them.
  bool is_aside = false;  ///< Whether it is Markdown in the HTML of an aside or a caption.
  bool chips = false;     ///< Whether its paragraph has three or more inline HTML elements and no other text.
  /// The key of a field, the tag and class of an HTML element, the kind of another element, the column of a
  /// cell, the language of code, or the kind of a callout.
  std::string name;
  PlainText content;  ///< Its own text, without that of its children.
  /// The text from which the bot made the summary. Set only in the block of the field that holds this text;
  /// that block has no content and no children.
  std::optional<std::string> bot_text = {};
  Span source;
  std::size_t parent = 0;
  std::size_t end = 0;  ///< The index after its last descendant, or after itself if it has none.
};

/// A document as a tree of blocks in document order. Block 0 is the document. The descendants of block i are
/// the blocks from i + 1 up to, not including, `blocks[i].end`.
struct BlockTree {
  std::vector<Block> blocks;
  std::vector<Problem> problems;

  /// Adds a block below the innermost open block, and opens it.
  Block& open(BlockKind kind, Span source);
  Block& close();
  /// Adds a block without children below the innermost open block.
  Block& add(BlockKind kind, Span source, PlainText content = {});

 private:
  std::vector<std::size_t> open_;
};

/// Whether the block is `ancestor` or one of its descendants.
inline bool is_within(const BlockTree& tree, std::size_t block, std::size_t ancestor) {
  return ancestor <= block && block < tree.blocks[ancestor].end;
}

/// The text of a block and of the lines after it that continue its paragraph.
std::string paragraph_text(const BlockTree& tree, std::size_t block);

/// Corrects the source positions of blocks. Parsers report wrong positions for odd markup, such as text that
/// is moved out of a table. Afterwards, blocks begin in document order, and the runs of a block's text ascend
/// within the block.
void put_in_order(std::string_view source, BlockTree& tree);

/// Returns the offset of the first byte of the code point that has a byte at `offset`; the size of the source
/// if `offset` is not inside it.
std::size_t to_code_point(std::string_view source, std::size_t offset);

/// Adds the lines of a paragraph that are not blank. Lines that are emphasised as a whole become bold lines,
/// and words between borders, "--- A headline ---", become headings of level 2, unless they are only an arXiv
/// id.
void add_lines(BlockTree& tree, const PlainText& paragraph, Span source, bool chips = false);

// Readers, one for each format. They throw `InputError` if they cannot read the source.
BlockTree read_markdown(std::string_view source, const std::string& file);
BlockTree read_html(std::string_view source, const std::string& file);
/// `bot_field` is the name of the field with the text from which the bot made the summary; empty if there is
/// none.
BlockTree read_json(std::string_view source, const std::string& file, std::string_view bot_field);
BlockTree read_json_lines(std::string_view source, const std::string& file, std::string_view bot_field);
BlockTree read_feed(std::string_view source, const std::string& file);
BlockTree read_org(std::string_view source, const std::string& file);
BlockTree read_mail(std::string_view source, const std::string& file);
BlockTree read_yaml(std::string_view source, const std::string& file);
BlockTree read_csv(std::string_view source);
/// Reads the data in a JavaScript file, as `add_script_data` does for a page.
BlockTree read_script(std::string_view source, const std::string& file);

// Text in a document may be a document itself, like HTML in a feed, or a language model's answer in JSON.
// These functions add the blocks of such a text, with positions in the outer source.
void add_html(BlockTree& tree, const PlainText& html, const std::string& file);
void add_markdown(BlockTree& tree, const PlainText& markdown, const std::string& file);
/// Adds a plain text without markup that is laid out with borders or indentation. Joins its wrapped lines.
/// Returns false, and adds nothing, if the text has no such layout.
bool add_letter(BlockTree& tree, const PlainText& letter);
bool add_letter(BlockTree& tree, std::string_view source);
/// Adds a chat that was saved as plain text. Messages about a paper by the speaker who mentions papers most
/// often become posts, and all other messages become comments. Returns false, and adds nothing, if the text
/// is no chat about papers, or if `file` has the extension of Markdown.
bool add_chat(BlockTree& tree, std::string_view source, const std::string& file);
/// Adds the part of a Markdown document from `body` on, if it has components (see `find_components`). Returns
/// false, and adds nothing, if it has none.
bool add_components(BlockTree& tree, std::string_view source, std::size_t body, const std::string& file);
/// Adds a part of the source that is YAML, with the blocks that JSON has.
void add_yaml(BlockTree& tree, std::string_view source, Span part, const std::string& file);
/// Adds XML elements as fields, and `<item>` and `<entry>` as objects. Returns false, and adds nothing, if
/// the text is not XML or is nested too deeply.
bool add_xml(BlockTree& tree, const PlainText& xml);

/// Converts positions in an inner text to positions in the outer source, for the blocks from `first` on.
void map_places(BlockTree& tree, std::size_t first, const PlainText& inner_text);

}  // namespace daejo::parsers
