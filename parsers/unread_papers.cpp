#include "parsers/unread_papers.h"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <utility>

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
  const LineIndex lines(digest.source);
  std::vector<Problem> problems;
  std::size_t more = 0;
  for (const PlacedArxivId& found : marked_arxiv_ids(digest.source)) {
    if (!known.insert(found.id.base).second) continue;
    if (problems.size() == most_named) {
      ++more;
      continue;
    }
    problems.push_back({lines.place(digest.file, found.begin),
                        fmt::format("arXiv:{} is named here, and no entry is about it, so nothing was "
                                    "checked; give it a heading that leads to it if it has a summary.",
                                    found.id.base)});
  }
  if (more > 0) {
    problems.push_back({{digest.file}, fmt::format("{} more papers are named that no entry is about.", more)});
  }
  digest.has_unread_papers = !problems.empty();
  digest.problems.insert(digest.problems.begin(), std::make_move_iterator(problems.begin()),
                         std::make_move_iterator(problems.end()));
}

}  // namespace daejo
