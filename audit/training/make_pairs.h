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

/// A human reader's verdict on one entry.
struct EntryLabel {
  std::string id;
  std::string date;
  std::string label;  ///< "faithful", "partial", "generic" or "unrelated".
};

/// Reads JSON Lines with `id`, `date` and `label`. Throws `InputError` with the line.
std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file);

struct PairOptions {
  /// The first day from which summaries count as right only if a label says so; may be empty.
  std::string distrust_from;
  std::string distrust_until;                   ///< The last such day.
  std::set<std::string, std::less<>> left_out;  ///< The arXiv ids of papers to leave out.
};

/// Makes pairs with known truth from trustworthy digests. Their sets are:
/// - "own" (right), "random" and "similar" (wrong): a trusted entry with its own abstract, with another one
/// chosen by hash, and with the most similar other one by TF-IDF cosine. Both others come from the papers in
/// the digests;
/// - "short" (right and wrong): the entry's first section alone, with its own abstract and with the random
/// one;
/// - "titled" (wrong, for some entries only): like "random", with that paper's title put before the summary;
/// - "gold": a labelled entry of any day, with its own abstract.
/// Every pair excludes the entry's own paper from the background, because a new paper would not be in it
/// either. The result is deterministic.
std::vector<PairLine> make_pairs(std::span<const parsers::Digest> digests,
                                 const std::map<std::string, parsers::Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options);

}  // namespace daejo::audit
