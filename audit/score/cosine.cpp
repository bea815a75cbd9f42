#include "audit/score/cosine.h"

namespace daejo {

TermMatrix tf_idf(const TermMatrix& counts, TermFrequency frequency,
                  const Eigen::Ref<const Eigen::VectorXd>& idf) {
  const auto weight_of = [&](double count) { return term_frequency(frequency, count); };
  return counts.unaryExpr(weight_of) * idf.asDiagonal();
}

}  // namespace daejo
