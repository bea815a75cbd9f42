#include "audit/score/eight_documents.h"

#include "base/vector_clones.h"

namespace daejo {

// Even and odd entries are summed apart, so that one addition need not wait for the other.
DAEJO_VECTOR_CLONES void add_row(const float* values, const std::int32_t* columns, std::size_t entries,
                                 const std::uint8_t* in_documents, double* sums) {
  std::array<double, lanes> even{};
  std::array<double, lanes> odd{};
  std::size_t at = 0;
  for (; at + 1 < entries; at += 2) {
    const auto& one = document_masks[in_documents[columns[at]]];
    const auto& other = document_masks[in_documents[columns[at + 1]]];
    for (std::size_t i = 0; i < lanes; ++i) even[i] += static_cast<double>(values[at]) * one[i];
    for (std::size_t i = 0; i < lanes; ++i) odd[i] += static_cast<double>(values[at + 1]) * other[i];
  }
  if (at < entries) {
    const auto& one = document_masks[in_documents[columns[at]]];
    for (std::size_t i = 0; i < lanes; ++i) even[i] += static_cast<double>(values[at]) * one[i];
  }
  for (std::size_t i = 0; i < lanes; ++i) sums[i] = even[i] + odd[i];
}

DAEJO_VECTOR_CLONES void set_ratios(const double* probabilities, std::span<const double> frequencies,
                                    const double* odds, double* ratios) {
  for (const double frequency : frequencies) {
    for (std::size_t i = 0; i < lanes; ++i) {
      ratios[i] = odds[i] * probabilities[i] / frequency;
    }
    probabilities += lanes;
    ratios += lanes;
  }
}

DAEJO_VECTOR_CLONES void add_up(const double* values, std::size_t terms, double* sums) {
  for (std::size_t term = 0; term < terms; ++term) {
    for (std::size_t i = 0; i < lanes; ++i) sums[i] += values[i];
    values += lanes;
  }
}

}  // namespace daejo
