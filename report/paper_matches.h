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

/// An entry of a digest with the papers of an index that its summary fits best.
struct MatchedEntry {
  std::string file;
  Entry entry;
  std::optional<Verdict> verdict;  ///< Nothing where the entry was not checked.
  std::optional<double> mismatch;
  std::optional<Fit> own;             ///< How it fits its own paper, where that is known.
  std::vector<MatchingPaper> papers;  ///< Best first.
};

/// What was found, and in what.
struct PaperMatches {
  std::string index;       ///< Its file.
  std::size_t papers = 0;  ///< In the index.
  std::vector<MatchedEntry> entries;
};

/// For a person at a terminal: an entry, how it fits its own paper, and a line for each paper that it fits
/// best.
std::string render_matches(const PaperMatches& matches, const ConsoleOptions& options);

/// One JSON object; docs/index.md has its fields.
std::string render_matches_json(const PaperMatches& matches);

}  // namespace daejo
