#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// The distinct hashes of all sequences of three words in a text, ascending. Case, punctuation and white
/// space are ignored.
std::vector<std::uint64_t> find_shingles(std::string_view text);

/// How similar two texts are: the share of shingles that both have among all that either has, 0 to 1
/// (Jaccard's coefficient; "resemblance" in Broder 1997, On the resemblance and containment of documents).
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// The low halves of the eight smallest shingles of a text (Broder's min-wise sketch). Halves take half the
/// memory. Two texts that share one by chance are compared and found to differ.
std::vector<std::uint32_t> sketch_of(std::span<const std::uint64_t> shingles);

/// A hash in the sketch of a text.
struct ShinglePosting {
  std::uint32_t hash = 0;
  std::uint32_t text = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const ShinglePosting&) const = default;
};

/// Two texts to compare. The first has the lower number.
struct CandidatePair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const CandidatePair&) const = default;
};

/// The pairs of texts that share a hash of their sketches, without repetition, ascending. Only these need to
/// be compared: at a resemblance of 0.7, one pair in 15,000 is missed. If many texts share a hash, each is
/// paired only with the few before it, so that the time stays linear. Texts without shingles are in no pair.
/// There may be many, so the postings are sorted in place, and the pairs are in a deque: a growing vector
/// takes up to three times its size.
std::deque<CandidatePair> pairs_to_compare(std::deque<ShinglePosting>& postings);

}  // namespace daejo::audit
