#include "audit/score/contrast.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace daejo::audit {

Contrast contrast(const Fit& own, std::span<const Rival> rivals) {
  Fit best;
  for (const Rival& rival : rivals) {
    best.summary_likelihood = std::max(best.summary_likelihood, rival.fit.summary_likelihood);
    best.cosine = std::max(best.cosine, rival.fit.cosine);
  }
  return {own.summary_likelihood - best.summary_likelihood, own.cosine - best.cosine};
}

double rank_signal(std::size_t likelier) {
  return std::log1p(static_cast<double>(likelier));
}

void sort_by_fit(std::vector<Rival>& rivals) {
  std::ranges::stable_sort(rivals, std::greater{}, [](const Rival& rival) {
    return rival.fit.abstract_likelihood + rival.fit.summary_likelihood;
  });
}

}  // namespace daejo::audit
