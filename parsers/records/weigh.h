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

/// Measures ranges of a document. The time of a query does not depend on the size of the range.
class Scale {
 public:
  Scale(const BlockTree& tree, const std::vector<Anchor>& anchors);

  /// The amount of prose in these blocks, in syllables.
  std::size_t prose(Span blocks) const { return prose_[blocks.end] - prose_[blocks.begin]; }
  std::size_t prose_of(std::size_t block) const { return prose_[block + 1] - prose_[block]; }

  /// Whether these blocks have enough prose, or text that is labelled as a summary.
  bool has_summary(Span blocks) const {
    return prose(blocks) >= least_prose || labelled_[blocks.end] > labelled_[blocks.begin];
  }

  /// The anchors in these blocks.
  Span anchors_in(Span blocks) const;

  /// The anchor of the paper that the range is about. Nothing if it is about none, or if that is ambiguous.
  std::optional<Anchor> own_anchor(RecordStart start, Span blocks) const;

  /// The block that looks like the range's title.
  std::size_t head_of(RecordStart start, Span blocks) const;

  /// How well the range's title begins a record; 1 is neutral.
  double quality(RecordStart start, Span blocks, const Anchor& own) const;

 private:
  /// The quality of a title, of which a part may be a link to the paper. `in_head` says whether it names the
  /// paper.
  double quality_of_head(std::size_t head, Span linked_part, bool in_head) const;
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
  std::vector<std::size_t> prose_;  // the prose before each block
  std::vector<std::size_t>
      labelled_;  // how many blocks before each have the label of a summary and Korean text
  std::vector<std::size_t> depths_;
  std::vector<std::size_t> first_text_;  // the first block at or after each that has text
  /// By the arguments of `quality_of_head`. Many ranges begin with the same title.
  mutable std::map<std::tuple<std::size_t, std::size_t, std::size_t, bool>, double> qualities_;
};

}  // namespace daejo::parsers
