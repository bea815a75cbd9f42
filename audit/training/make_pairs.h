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
  std::string id;
  std::string date;
  std::string label;  ///< "faithful", "partial", "generic" or "unrelated".
};

/// Reads JSON Lines with `id`, `date` and `label`. Throws `InputError` with the line.
std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file);

struct PairOptions {
  /// From this day on, a summary counts as right only if a label says so. May be empty.
  std::string distrust_from;
  std::string distrust_until;                   ///< The last day of that period.
  std::set<std::string, std::less<>> left_out;  ///< The arXiv ids of papers to leave out.
};

/// Makes pairs that are known to be right or wrong from trustworthy digests. Their sets are:
/// - "own" (right), "random" and "similar" (wrong): a trusted entry with its own abstract, with one chosen by
/// hash, and with the most similar other one by TF-IDF cosine. The wrong abstracts are those of other papers
/// in the digests;
/// - "short" (right and wrong): the entry's first section alone, with its own abstract and with the random
/// one;
/// - "titled" (wrong, for some entries only): like "random", with the random paper's title put before the
/// summary;
/// - "gold": a labelled entry of any day, with its own abstract.
/// In every pair, the entry's own paper is left out of the background, because a new paper would not be in
/// the background either. The result is deterministic.
std::vector<PairLine> make_pairs(std::span<const parsers::Digest> digests,
                                 const std::map<std::string, parsers::Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options);

}  // namespace daejo::audit
