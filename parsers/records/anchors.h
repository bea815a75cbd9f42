#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"

namespace daejo {

/// A place where a document names a paper by its arXiv id.
struct Anchor {
  ArxivId id;
  std::string link;          ///< Empty where it is no link.
  std::size_t block = 0;     ///< Index into the tree.
  Span text;                 ///< Bytes of the block's text; empty where a key or an element's link names it.
  bool is_certain = false;   ///< A link to the paper, or marked as an arXiv id; not just such a number.
  bool is_in_prose = false;  ///< Korean text of its own stands before it on its line: a mention.
  bool is_labelled = false;  ///< What stands before it on its line says that it is the paper's: "arXiv: …".
  std::optional<std::size_t> note = std::nullopt;  ///< The block of the footnote that a mark leads to.
};

/// All of a document in its order, those of one place once.
std::vector<Anchor> find_anchors(const BlockTree& tree);

}  // namespace daejo
