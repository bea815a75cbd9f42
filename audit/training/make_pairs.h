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

/// A reader's verdict on one entry.
struct EntryLabel {
  std::string id;
  std::string date;
  std::string label;  ///< "faithful", "partial", "generic" or "unrelated".
};

/// Reads JSON Lines with `id`, `date` and `label`. Throws `InputError` with the line.
std::vector<EntryLabel> read_labels(const std::string& text, const std::string& file);

struct PairOptions {
  std::string distrust_from;   ///< First day whose summaries are only right if a label says so; may be empty.
  std::string distrust_until;  ///< The last such day.
  std::set<std::string, std::less<>> left_out;  ///< Papers to leave out, by arXiv id.
};

/// Makes pairs whose truth is known from trustworthy digests, in these sets:
/// - "own" (right), "random" and "similar" (wrong): a trusted entry with its own abstract, with another one
///   chosen by hash, and with the most similar other one by TF-IDF cosine, both among the digests' own
///   papers;
/// - "short" (right and wrong): its first section alone, with its own abstract and with the random one;
/// - "titled" (wrong, some entries only): as "random", with that paper's title in front of the summary;
/// - "gold": a labelled entry of any day, with its own abstract.
/// Each pair leaves the entry's own paper out of the background, where a new paper is not either. The result
/// is deterministic.
std::vector<PairLine> make_pairs(std::span<const Digest> digests, const std::map<std::string, Paper>& papers,
                                 std::span<const EntryLabel> labels, const PairOptions& options);

}  // namespace daejo
