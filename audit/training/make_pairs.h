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

namespace daejo {

/// What a reader found of one entry.
struct EntryLabel {
  std::string id;
  std::string date;
  std::string label;  ///< "faithful", "partial", "generic" or "unrelated".
};

/// Reads JSON Lines with `id`, `date` and `label`. Throws `InputError` with the line.
std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file);

struct PairOptions {
  std::string
      distrust_from;  ///< First day whose summaries are right only where a label says so; empty for none.
  std::string distrust_until;                   ///< The last such day.
  std::set<std::string, std::less<>> left_out;  ///< Papers to leave out, by arXiv id.
};

/// Pairs whose truth is known, from digests that were written as they should be, by set:
/// - "own" (right), "random" and "similar" (wrong): a trusted entry with its own abstract, with another drawn
/// by hash, and with
///   the most similar other by TF-IDF cosine, both among the digests' own papers;
/// - "short" (right and wrong): its first section alone with its own abstract and with the random one;
/// - "titled" (wrong, of some entries): as random, with that paper's title copied to the summary's front;
/// - "gold": a labelled entry, whatever its day, with its own abstract.
/// The background is told to leave the entry's own paper out, as it would be for a new one. Deterministic.
std::vector<PairLine> make_pairs(std::span<const Digest> digests, const std::map<std::string, Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options);

}  // namespace daejo
