#include "audit/score/cosine.h"

namespace daejo::audit {

// NOLINTNEXTLINE(performance-unnecessary-value-param): the iterator changes the matrix.
TermMatrix tf_idf(TermMatrix counts, TermFrequency frequency, const Eigen::Ref<const Eigen::VectorXd>& idf) {
  for (Eigen::Index text = 0; text < counts.rows(); ++text) {
    for (TermMatrix::InnerIterator it(counts, text); it; ++it)
      it.valueRef() = term_frequency(frequency, it.value()) * idf(it.col());
  }
  return counts;
}

}  // namespace daejo::audit
