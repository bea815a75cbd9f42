#pragma once

#include <compare>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// The shingles of a text: the distinct hashes of all sequences of three words, ascending. The case of ASCII
/// letters, punctuation and the amount of white space are ignored.
std::vector<std::uint64_t> find_shingles(std::string_view text);

/// How similar two texts are, given their shingles: of all shingles that either has, the share that both
/// have, 0 to 1 (Jaccard's coefficient; "resemblance" in Broder 1997, On the resemblance and containment of
/// documents).
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// The sketch of a text: the low halves of its eight smallest shingles (Broder's min-wise sketch), which are
/// given in ascending order. Halves take half the memory. If two texts share a half by chance, they are
/// compared and found to be different.
std::vector<std::uint32_t> sketch_of(std::span<const std::uint64_t> shingles);

/// A hash from the sketch of a text, and the number of the text.
struct ShinglePosting {
  std::uint32_t hash = 0;
  std::uint32_t text = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
  auto operator<=>(const ShinglePosting&) const = default;
};

/// Two texts to compare. The first has the lower number.
struct CandidatePair {
  std::uint32_t first = 0;
  std::uint32_t second = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
  auto operator<=>(const CandidatePair&) const = default;
};

/// The pairs of texts that share a hash of their sketches, each pair once, ascending. Only these need to be
/// compared: at a resemblance of 0.7, one pair in 15,000 is missed. If many texts share a hash, each is
/// paired only with the eight before it, so that the number of pairs stays linear. Texts without shingles are
/// in no pair. There may be many pairs, so the postings are sorted in place, and the pairs are in a deque: a
/// vector takes up to three times its size while it grows.
std::deque<CandidatePair> pairs_to_compare(std::deque<ShinglePosting>& postings);

}  // namespace daejo::audit
