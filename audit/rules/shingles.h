#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace daejo {

/// The distinct hashes, ascending, of all runs of three words of a text, without regard to case, punctuation
/// and white space.
std::vector<std::uint64_t> find_shingles(std::string_view text);

/// How alike two texts are: the share of shingles that they have in common among all that either has, 0 to 1
/// (Jaccard's coefficient; "resemblance" in Broder 1997, On the resemblance and containment of documents).
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// Of a text's shingles the eight smallest (Broder's min-wise sketch).
std::span<const std::uint64_t> sketch_of(std::span<const std::uint64_t> shingles);

/// A hash of a text's sketch.
struct ShinglePosting {
  std::uint64_t hash = 0;
  std::uint32_t text = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const ShinglePosting&) const = default;
};

/// Two texts, the first one's number less than the second's.
struct CandidatePair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const CandidatePair&) const = default;
};

/// The pairs of texts to compare, each once, ascending: those that share a hash of their sketches. At a
/// resemblance of 0.7 one pair in 15,000 is missed. Of many texts that share a hash each is paired with the
/// few before it only, so that the time stays linear. Texts without shingles pair with nothing. The postings
/// are sorted in their place, for they may be many.
std::vector<CandidatePair> pairs_to_compare(std::deque<ShinglePosting>& postings);

}  // namespace daejo
