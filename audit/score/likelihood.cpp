#include "audit/score/likelihood.h"

#include <algorithm>
#include <array>

#include "audit/score/natural_log.h"

namespace daejo::audit {
namespace {

/// For each value of a byte, its bits as numbers, the lowest bit first. Bit i is 1 if text i has the term.
template <typename Values>
std::array<Values, 256> make_presence_of_bits() {
  std::array<Values, 256> presence;
  for (unsigned bits = 0; bits < presence.size(); ++bits) {
    for (Eigen::Index text = 0; text < Values::SizeAtCompileTime; ++text)
      presence[bits](text) = (bits >> text & 1U) != 0 ? 1 : 0;
  }
  return presence;
}

}  // namespace

void to_log_ratios(Eigen::VectorXd& ratios) {
  ratios *= odds_of_text;
  log1p_all({ratios.data(), static_cast<std::size_t>(ratios.size())});
}

Eigen::VectorXd SummaryLikelihoods::operator()(const SummaryTerms& summary, const TermMatrix& texts,
                                               const TermColumns& columns) {
  Eigen::VectorXd likelihoods(texts.rows());
  in_texts_.resize(std::max(in_texts_.size(), static_cast<std::size_t>(columns.size())));
  for (Eigen::Index first = 0; first < texts.rows(); first += batch) {
    const Eigen::Index count = std::min(batch, texts.rows() - first);
    BatchValues lengths = BatchValues::Ones();
    for (Eigen::Index i = 0; i < count; ++i)
      lengths(i) = std::max(static_cast<double>(texts.row(first + i).nonZeros()), 1.0);
    mark(texts, first, true);
    likelihoods.segment(first, count) = score_batch(summary, columns, lengths).head(count);
    mark(texts, first, false);
  }
  return likelihoods;
}

void SummaryLikelihoods::mark(const TermMatrix& texts, Eigen::Index first, bool present) {
  const Eigen::Index end = std::min(first + batch, texts.rows());
  for (Eigen::Index text = first; text < end; ++text) {
    const auto bit = static_cast<std::uint8_t>(1U << static_cast<unsigned>(text - first));
    for (TermMatrix::InnerIterator it(texts, text); it; ++it) {
      std::uint8_t& bits = in_texts_[static_cast<std::size_t>(it.col())];
      bits = present ? static_cast<std::uint8_t>(bits | bit) : std::uint8_t{0};
    }
  }
}

SummaryLikelihoods::BatchValues SummaryLikelihoods::score_batch(const SummaryTerms& summary,
                                                                const TermColumns& columns,
                                                                const BatchValues& lengths) {
  static const auto presence_of_bits = make_presence_of_bits<BatchValues>();
  const auto presence_of = [&](Eigen::Index column) -> const BatchValues& {
    return presence_of_bits[in_texts_[static_cast<std::size_t>(column)]];
  };
  const auto terms = static_cast<Eigen::Index>(summary.korean.size() + summary.latin.size());
  Eigen::VectorXd ratios(terms * batch);
  Eigen::Index end = 0;
  const auto add = [&](const BatchValues& counts, double frequency) {
    ratios.segment<batch>(end) = counts / (lengths * frequency);
    end += batch;
  };
  prefetch_rows(model_.korean_given_english, summary.korean);
  for (const auto& korean : summary.korean) {
    BatchValues counts = BatchValues::Zero();
    for (Lexicon::InnerIterator it(model_.korean_given_english, korean.id); it; ++it)
      counts += static_cast<double>(it.value()) * presence_of(it.col());
    add(counts, static_cast<double>(model_.korean_frequency[korean.id]));
  }
  for (const auto& latin : summary.latin) {
    const Eigen::Index column = columns.find(latin.id);
    add(presence_of(column), english_frequency(model_, column));
  }
  to_log_ratios(ratios);
  BatchValues sums = BatchValues::Zero();
  for (Eigen::Index begin = 0; begin < end; begin += batch) sums += ratios.segment<batch>(begin).array();
  return sums / std::max(static_cast<double>(terms), 1.0);
}

}  // namespace daejo::audit
