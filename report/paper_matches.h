#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "audit/index/matching_papers.h"
#include "findings/finding.h"
#include "report/console.h"

namespace daejo::report {

/// An entry of a digest and the papers in an index that its summary fits best.
struct MatchedEntry {
  std::string file;
  parsers::Entry entry;
  std::optional<Verdict> verdict;  ///< Nothing if the entry was not checked.
  std::optional<double> mismatch;
  std::optional<audit::Fit> own;  ///< How well the summary fits its own paper; nothing if that is unknown.
  std::vector<audit::MatchingPaper> papers;  ///< The papers that the summary fits best, the best first.
};

/// The entries for which an index was searched, with the papers that match each, and that index.
struct PaperMatches {
  std::string index;       ///< The file of the index.
  std::size_t papers = 0;  ///< The number of papers in the index.
  std::vector<MatchedEntry> entries;
};

/// Renders matches for a terminal: for each entry, how well its summary fits its own paper, if that is known,
/// and a line for each of the papers that it fits best.
std::string render_matches(const PaperMatches& matches, const ConsoleOptions& options);

/// Renders matches as a JSON object; docs/paper_index.md describes its fields.
std::string render_matches_json(const PaperMatches& matches);

}  // namespace daejo::report
