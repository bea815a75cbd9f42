#include "parsers/unread_papers.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <span>
#include <vector>

#include "base/line_index.h"

namespace daejo {
namespace {

/// More are counted.
constexpr std::size_t most_named = 20;

}  // namespace

void report_unread_papers(Digest& digest) {
  std::set<std::string> known;
  for (const Entry& entry : digest.entries) {
    if (entry.id) known.insert(entry.id->base);
  }
  std::vector<PlacedArxivId> unread = marked_arxiv_ids(digest.source);
  std::erase_if(unread, [&](const PlacedArxivId& found) { return !known.insert(found.id.base).second; });
  digest.has_unread_papers = !unread.empty();
  if (unread.empty()) return;
  const LineIndex lines(digest.source);
  const std::size_t named = std::min(unread.size(), most_named);
  std::vector<Problem> problems;
  for (const PlacedArxivId& found : std::span(unread).first(named)) {
    problems.push_back({lines.place(digest.file, found.begin),
                        fmt::format("arXiv:{} is named here, and no entry is about it, so nothing was "
                                    "checked; give it a heading that leads to it if it has a summary.",
                                    found.id.base)});
  }
  if (unread.size() > named) {
    problems.push_back(
        {{digest.file},
         fmt::format("{} more papers are named that no entry is about.", unread.size() - named)});
  }
  digest.problems.insert(digest.problems.begin(), std::make_move_iterator(problems.begin()),
                         std::make_move_iterator(problems.end()));
}

}  // namespace daejo
