#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A place where a document names a paper by its arXiv id.
struct Anchor {
  ArxivId id;
  std::string link;       ///< Empty if it is not a link.
  std::size_t block = 0;  ///< Index into the tree.
  Span text;  ///< The bytes in the block's text; empty if a key or the link of an element names the paper.
  bool is_certain =
      false;  ///< Whether it is a link to the paper or is marked as an arXiv id, and not just a number.
  bool is_in_prose = false;  ///< Whether it is only a mention, for example after Korean text on its line.
  bool is_labelled = false;  ///< Whether the text before it on its line is a label for it: "arXiv: …".
  std::optional<std::size_t> note =
      std::nullopt;  ///< The block of the footnote, if the anchor is a footnote's mark.
};

/// Finds all anchors of a document, in order. Anchors in the same place are reported once.
std::vector<Anchor> find_anchors(const BlockTree& tree);

}  // namespace daejo::parsers
