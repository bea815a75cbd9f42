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
  details_label,  ///< The text that a reader clicks to open `<details>`.
  element,        ///< An HTML element that groups others.
  footnote,
  array,
  object,
  field,  ///< A field of JSON, a feed item or front matter.
};

/// A piece of a document, as a reader sees it.
struct Block {
  BlockKind kind = BlockKind::line;
  int level = 0;           ///< The level of a heading, from 1. For a list, 1 if it is numbered.
  bool continues = false;  ///< Whether this is a line of a paragraph, but not the first.
  bool is_gathered =
      false;  ///< Whether its parts come from several places of the source, with other text between them.
  bool chips = false;  ///< Whether the line consists of short separate pieces: tags, counts, buttons.
  /// The key of a field, tag and class of an element, column of a cell, label of a footnote, or language of
  /// code.
  std::string name;
  PlainText content;  ///< Its own text, without that of its children.
  /// The text from which the bot made the summary. Set only in the block of the field that holds this text;
  /// that block has no content and no children.
  std::optional<std::string> bot_text = {};
  Span source;
  std::size_t parent = 0;
  std::size_t end = 0;  ///< The index after its last descendant.
};

/// A document as a tree of blocks in document order. Block 0 is the document. The descendants of block i are
/// the blocks from i + 1 up to, not including, `blocks[i].end`.
struct BlockTree {
  std::vector<Block> blocks;
  std::vector<Problem> problems;

  /// Adds a block below the innermost open block, and opens it.
  Block& open(BlockKind kind, Span source);
  Block& close();
  /// Adds a block without children.
  Block& add(BlockKind kind, Span source, PlainText content = {});

 private:
  std::vector<std::size_t> open_;
};

/// Whether the block is `ancestor` or one of its descendants.
inline bool is_within(const BlockTree& tree, std::size_t block, std::size_t ancestor) {
  return ancestor <= block && block < tree.blocks[ancestor].end;
}

/// Corrects the source positions of blocks. Parsers report wrong positions for odd markup, such as text that
/// is moved out of a table. Afterwards, blocks follow one another in the source, and the runs of a block's
/// text ascend within the block.
void put_in_order(std::string_view source, BlockTree& tree);

/// Moves `offset` back to the first byte of its code point.
std::size_t to_code_point(std::string_view source, std::size_t offset);

/// Adds the lines of a paragraph. Lines that are emphasised as a whole become bold lines.
void add_lines(BlockTree& tree, const PlainText& paragraph, Span source, bool chips = false);

// The front ends. Each throws `InputError` if it cannot read anything.
BlockTree read_markdown(std::string_view source, const std::string& file);
BlockTree read_html(std::string_view source, const std::string& file);
/// `bot_field` is the name of the field with the text that the bot read; empty if there is none.
BlockTree read_json(std::string_view source, const std::string& file, std::string_view bot_field);
BlockTree read_json_lines(std::string_view source, const std::string& file, std::string_view bot_field);
BlockTree read_feed(std::string_view source, const std::string& file);
BlockTree read_org(std::string_view source, const std::string& file);
BlockTree read_mail(std::string_view source, const std::string& file);
BlockTree read_yaml(std::string_view source, const std::string& file);
BlockTree read_csv(std::string_view source);

// Text in a document may be a document itself, like HTML in a feed, or a language model's answer in JSON.
// These functions add its blocks, with positions in the outer source.
void add_html(BlockTree& tree, const PlainText& html, const std::string& file);
void add_markdown(BlockTree& tree, const PlainText& markdown, const std::string& file);
/// Adds a plain text that is laid out with borders, indentation and wrapped lines. Returns false if the text
/// has no such layout.
bool add_letter(BlockTree& tree, const PlainText& letter);
bool add_letter(BlockTree& tree, std::string_view source);
/// Adds a chat that was saved as plain text. A record begins with a message that names a paper, by the
/// speaker who names most papers; messages of others are remarks. Returns false if the text is no chat.
bool add_chat(BlockTree& tree, std::string_view source, const std::string& file);
/// Adds a Markdown document with components, as blocks of the outer source. Returns false if it has none.
bool add_components(BlockTree& tree, std::string_view source, std::size_t body, const std::string& file);
/// Adds a part of the source that is YAML, with the blocks that JSON has.
void add_yaml(BlockTree& tree, std::string_view source, Span part, const std::string& file);
/// Adds XML elements as fields. Returns false if the text is not XML.
bool add_xml(BlockTree& tree, const PlainText& xml);

/// Converts positions in an inner text to the outer source, for the blocks from `first` on.
void map_places(BlockTree& tree, std::size_t first, const PlainText& inner_text);

}  // namespace daejo::parsers
