#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/score/pair_line.h"
#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo::audit {

/// A human reader's judgement of one entry.
struct EntryLabel {
  std::string id;     ///< The arXiv id of the entry's paper, without version.
  std::string date;   ///< The entry's date.
  std::string label;  ///< "faithful", "partial", "generic" or "unrelated".
};

/// Reads JSON Lines with `id`, `date` and `label`. Throws an `InputError` that names the line.
std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file);

struct PairOptions {
  /// From this day to `distrust_until`, entries without a label are left out. Empty to trust all days.
  std::string distrust_from;
  std::string distrust_until;                   ///< The last such day. Empty if there is no end.
  std::set<std::string, std::less<>> left_out;  ///< The arXiv ids of papers to leave out.
};

/// Makes pairs that are known to be right or wrong. They are made from those entries of the digests that have
/// Korean text and whose paper is in `papers` and not left out. An entry with a label gives one pair of the
/// set "gold": the summary with its own abstract, right if the label is "faithful". A "partial" entry gives
/// none. An entry without a label, on a trusted day, gives pairs of these sets:
/// - "own" (right): the summary with its own abstract.
/// - "random" (wrong): the summary with another abstract, which is chosen by a hash.
/// - "similar" (wrong): the summary with the other abstract that is most similar to its own by TF-IDF cosine,
/// without other versions of its paper.
/// - "titled" (wrong): about one in 40 entries gives a pair like "random", with the title of the other paper
/// put before the summary.
/// - "short" (right and wrong): if the entry has several sections, the first one with its own abstract, and
/// with the abstract of "random".
///
/// The other abstracts are those of other papers in the digests. In every pair, the entry's own paper is left
/// out of the background, because a new paper would not be in the background either. The result is
/// deterministic. It is empty if the digests have fewer than two papers.
std::vector<PairLine> make_pairs(std::span<const parsers::Digest> digests,
                                 const std::map<std::string, parsers::Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options);

}  // namespace daejo::audit
