#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace daejo {

/// As many documents are scored at a time as a byte has bits, a lane each.
inline constexpr std::size_t lanes = 8;

/// By the bits of eight documents, 1 for each that has a term and 0 for the others.
using DocumentMasks = std::array<std::array<double, lanes>, 1U << lanes>;

constexpr DocumentMasks make_document_masks() {
  DocumentMasks masks{};
  for (std::size_t bits = 0; bits < masks.size(); ++bits) {
    for (std::size_t i = 0; i < lanes; ++i) masks[bits][i] = (bits >> i & 1U) != 0 ? 1.0 : 0.0;
  }
  return masks;
}

inline constexpr DocumentMasks document_masks = make_document_masks();

/// Adds up each probability of a row of a lexicon for those of eight documents that have its term: `sums` has
/// `lanes` places. `in_documents` has a byte for each term, a bit for each document.
void add_row(const float* values, const std::int32_t* columns, std::size_t entries,
             const std::uint8_t* in_documents, double* sums);

/// The odds of each document times the probability of a term in it, over the term's frequency, for all terms:
/// `lanes` probabilities and ratios for each frequency.
void set_ratios(const double* probabilities, std::span<const double> frequencies, const double* odds,
                double* ratios);

/// Adds each document's values of all terms to its sum.
void add_up(const double* values, std::size_t terms, double* sums);

}  // namespace daejo
