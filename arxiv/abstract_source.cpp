#include "arxiv/abstract_source.h"

#include <map>
#include <utility>

namespace daejo::arxiv {

LookupResult AbstractSource::look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                                          const Progress& progress) {
  LookupResult result = look_up(ids, progress);
  for (auto& [id, paper] : result.found) take(id, std::move(paper));
  result.found.clear();
  return result;
}

LookupResult AbstractSource::collect_each(std::span<const parsers::ArxivId> ids, const Progress& progress) {
  std::map<parsers::ArxivId, parsers::Paper> found;
  LookupResult result = look_up_each(
      ids, [&](const parsers::ArxivId& id, parsers::Paper paper) { found.emplace(id, std::move(paper)); },
      progress);
  result.found = std::move(found);
  return result;
}

}  // namespace daejo::arxiv
