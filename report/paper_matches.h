#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/index/matching_papers.h"
#include "findings/finding.h"
#include "report/console.h"

namespace daejo {

/// A digest's entry and the papers of an index that its summary fits best.
struct MatchedEntry {
  std::string file;
  Entry entry;
  std::optional<Verdict> verdict;  ///< Nothing where the entry was not checked.
  std::optional<double> mismatch;
  std::optional<Fit> own;             ///< How it fits its own paper, where that is known.
  std::vector<MatchingPaper> papers;  ///< Best first.
};

/// The matches, and the index that was searched.
struct PaperMatches {
  std::string index;       ///< Its file.
  std::size_t papers = 0;  ///< In the index.
  std::vector<MatchedEntry> entries;
};

/// Renders matches for a terminal: each entry, its fit to its own paper, and a line for each best-fitting
/// paper.
std::string render_matches(const PaperMatches& matches, const ConsoleOptions& options);

/// Renders matches as a JSON object; docs/paper_index.md describes its fields.
std::string render_matches_json(const PaperMatches& matches);

}  // namespace daejo
