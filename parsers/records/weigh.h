#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {

/// Whether a block in the range, other than a heading, has `2 * least_prose` or more syllables of Hangul.
bool has_prose_block(const BlockTree& tree, Span blocks);

/// Measures ranges of blocks. `prose` and `has_summary` take the same time for a range of any size.
class Scale {
 public:
  Scale(const BlockTree& tree, const std::vector<Anchor>& anchors);

  /// The amount of prose in these blocks, in the unit of `prose_in`. Headings, front matter, table heads, the
  /// texts of links, and text labelled as metadata do not count.
  std::size_t prose(Span blocks) const { return prose_[blocks.end] - prose_[blocks.begin]; }
  std::size_t prose_of(std::size_t block) const { return prose_[block + 1] - prose_[block]; }

  /// Whether these blocks have at least `least_prose` of prose, or Korean text with the label of a summary.
  bool has_summary(Span blocks) const {
    return prose(blocks) >= least_prose || labelled_[blocks.end] > labelled_[blocks.begin];
  }

  /// The anchors in these blocks, as a range of indices.
  Span anchors_in(Span blocks) const;

  /// The anchor of the paper that the range is about. Nothing if no paper, or more than one, may be that
  /// paper.
  std::optional<Anchor> own_anchor(RecordStart start, Span blocks) const;

  /// The block where the range's title is expected. For `linked_end`, it is the block of the last anchor
  /// outside prose. Otherwise it is the first block with text, or the first block if none has text.
  std::size_t head_of(RecordStart start, Span blocks) const;

  /// How likely the range is a record about the paper of `own`; 1 is neutral, and more is better. It depends
  /// on the range's title. If the range is the whole document or a JSON object, it depends on the place of
  /// `own`.
  double quality(RecordStart start, Span blocks, const Anchor& own) const;

 private:
  /// The quality of a range whose title is in the block `head`. `linked_part` is the part of the title that
  /// is the anchor, or empty. `in_head` says whether `head`, or the first block of the range, names the
  /// paper.
  double quality_of_head(std::size_t head, Span linked_part, bool in_head) const;
  /// Whether a line between a heading and its metadata may be the Korean translation of the heading.
  bool may_be_translated_title(std::size_t line) const;
  bool is_below_title(std::size_t line) const;
  bool holds_texts(std::size_t array) const;
  bool is_one_of_a_list(const Anchor& anchor) const;
  std::optional<Anchor> anchor_in_head(RecordStart start, Span blocks) const;
  std::optional<Anchor> only_anchor(Span found) const;
  std::optional<Anchor> only_labelled(Span found) const;
  std::optional<Anchor> first_before_prose(Span blocks, Span found) const;
  std::optional<Anchor> shallowest(Span found) const;

  const BlockTree& tree_;
  const std::vector<Anchor>& anchors_;
  std::vector<std::size_t> prose_;  // The prose of all blocks before each block.
  std::vector<std::size_t>
      labelled_;  // By block: how many earlier ones have Korean text with the label of a summary.
  std::vector<std::size_t> depths_;
  std::vector<std::size_t> first_text_;  // By block: the first block with text, from this block on.
  /// The known results of `quality_of_head`, by its arguments. Many ranges begin with the same title.
  mutable std::map<std::tuple<std::size_t, std::size_t, std::size_t, bool>, double> qualities_;
};

}  // namespace daejo::parsers
