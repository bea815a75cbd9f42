#include "arxiv/abstract_source.h"

#include <utility>

namespace daejo {

LookupResult AbstractSource::look_up_each(std::span<const ArxivId> ids, const TakePaper& take,
                                          const Progress& progress) {
  LookupResult result = look_up(ids, progress);
  for (auto& [id, paper] : result.found) take(id, std::move(paper));
  result.found.clear();
  return result;
}

}  // namespace daejo
