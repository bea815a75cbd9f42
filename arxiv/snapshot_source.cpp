#include "arxiv/snapshot_source.h"

#include <set>
#include <unordered_map>
#include <utility>

#include "arxiv/version_match.h"
#include "parsers/snapshot.h"

namespace daejo::arxiv {
namespace {

/// The ids that are still to be found, with and without versions. The key is the id without its version.
using Wanted = std::unordered_map<std::string, std::vector<parsers::ArxivId>>;

/// Passes the paper to `take` for every wanted id that it matches (see `answers`), removes these ids from
/// `wanted`, and returns their number. Does nothing and returns 0 if the paper has no abstract.
std::size_t take_paper(const parsers::Paper& paper, Wanted& wanted, const TakePaper& take) {
  const auto same_base = wanted.find(paper.id.base);
  if (same_base == wanted.end() || paper.abstract.empty()) return 0;
  const std::size_t answered = std::erase_if(same_base->second, [&](const parsers::ArxivId& id) {
    if (!answers(paper, id)) return false;
    take(id, paper);
    return true;
  });
  if (same_base->second.empty()) wanted.erase(same_base);
  return answered;
}

}  // namespace

SnapshotSource::SnapshotSource(std::vector<std::filesystem::path> files) : files_(std::move(files)) {}

LookupResult SnapshotSource::look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) {
  return collect_each(ids, progress);
}

LookupResult SnapshotSource::look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take_found,
                                          const Progress& progress) {
  const std::set<parsers::ArxivId> unique(ids.begin(), ids.end());
  Wanted wanted;
  for (const parsers::ArxivId& id : unique) wanted[id.base].push_back(id);
  LookupResult result;
  std::size_t found = 0;
  for (const auto& file : files_) {
    if (wanted.empty()) break;
    std::size_t papers = 0;
    const auto take = [&](parsers::Paper&& paper) {
      ++papers;
      const std::size_t answered = take_paper(paper, wanted, take_found);
      found += answered;
      if (progress && answered > 0) progress(found, unique.size());
      return !wanted.empty();
    };
    try {
      for (Problem& problem : parsers::read_snapshot(file, take))
        result.problems.push_back(std::move(problem));
      if (papers == 0) {
        result.unreadable.push_back(
            {{file.string()}, "Not a snapshot of arXiv's metadata: it contains no papers."});
      }
    } catch (const InputError& error) {
      result.unreadable.push_back({error.place(), error.sentence()});
    }
  }
  for (const auto& [base, left] : wanted) {
    for (const parsers::ArxivId& id : left) result.failed[id] = {};
  }
  return result;
}

}  // namespace daejo::arxiv
