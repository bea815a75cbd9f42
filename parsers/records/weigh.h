#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"

namespace daejo {

/// So much prose makes a summary, in syllables.
inline constexpr std::size_t least_prose = 12;

/// Weighs stretches of a document, each in time that its size does not matter to.
class Scale {
 public:
  Scale(const BlockTree& tree, const std::vector<Anchor>& anchors);

  /// How much of a summary stands in these blocks, in syllables.
  std::size_t prose(Span blocks) const { return prose_[blocks.end] - prose_[blocks.begin]; }
  std::size_t prose_of(std::size_t block) const { return prose_[block + 1] - prose_[block]; }

  /// Whether a text stands there that is long enough, or that a label says to be a summary.
  bool has_summary(Span blocks) const {
    return prose(blocks) >= least_prose || labelled_[blocks.end] > labelled_[blocks.begin];
  }

  /// The anchors in these blocks.
  Span anchors_in(Span blocks) const;

  /// How the paper that the stretch is about is named, or nothing where it is about none or it cannot be told
  /// which.
  std::optional<Anchor> own_anchor(RecordStart start, Span blocks) const;

  /// The block that a reader takes for the stretch's title.
  std::size_t head_of(RecordStart start, Span blocks) const;

  /// How good a beginning of a record the head is, 1 for one that says nothing.
  double quality(RecordStart start, Span blocks, const Anchor& own) const;

 private:
  bool holds_texts(std::size_t array) const;
  std::optional<Anchor> anchor_in_head(RecordStart start, Span blocks) const;
  std::optional<Anchor> only_anchor(Span found) const;
  std::optional<Anchor> only_labelled(Span found) const;
  std::optional<Anchor> first_before_prose(Span blocks, Span found) const;
  std::optional<Anchor> shallowest(Span found) const;

  const BlockTree& tree_;
  const std::vector<Anchor>& anchors_;
  std::vector<std::size_t> prose_;     // before each block
  std::vector<std::size_t> labelled_;  // before each block, those with a label of a summary and Korean text
  std::vector<std::size_t> depths_;
  std::vector<std::size_t> first_text_;  // the first block at or after each that has text
};

}  // namespace daejo
