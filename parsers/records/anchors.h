#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A place in a document that names a paper.
struct Anchor {
  ArxivId id;
  std::string link;       ///< The address, if the anchor is a link or a URL; empty otherwise.
  std::size_t block = 0;  ///< The index of its block in the tree.
  Span text;  ///< The bytes of the block's text that name the paper; empty if a key or the like names it.
  /// Whether it surely names a paper: by a link to arXiv or a similar site, by "arXiv:…", by an id that is
  /// the whole text of a block or a whole key, or by a footnote. A bare number within a text is not certain,
  /// and neither is a link to another site whose path has an id.
  bool is_certain = false;
  bool is_in_prose = false;  ///< Whether it is only a mention, for example after Korean text on its line.
  /// Whether it is its block's first anchor outside prose, after a label such as "arXiv: …".
  bool is_labelled = false;
  std::optional<std::size_t> note =
      std::nullopt;  ///< The block of the footnote, if the anchor is a footnote's mark.
};

/// Finds the anchors of a document, in order. A block has at most one anchor for each paper. The text of a
/// footnote has none if a mark of the footnote is an anchor outside prose, or if another footnote is next to
/// it.
std::vector<Anchor> find_anchors(const BlockTree& tree);

}  // namespace daejo::parsers
