#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace daejo {

/// The distinct hashes, ascending, of all runs of three words of a text, without regard to case, punctuation
/// and white space.
std::vector<std::uint64_t> find_shingles(std::string_view text);

/// How alike two texts are: the share of shingles that they have in common among all that either has, 0 to 1
/// (Jaccard's coefficient; "resemblance" in Broder 1997, On the resemblance and containment of documents).
double resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

/// The pairs of texts, first less than second, whose resemblance is at or over `least`, ascending. Two texts
/// are compared where they share one of their eight smallest hashes (Broder's min-wise sketch): at a
/// resemblance of 0.7 one pair in 15,000 is missed. Of many texts that share a hash each is compared with the
/// few before it only, so that the time stays linear. Texts without shingles pair with nothing.
struct SimilarPair {
  std::size_t first = 0;
  std::size_t second = 0;
  double resemblance = 0;
};
std::vector<SimilarPair> find_similar(const std::vector<std::vector<std::uint64_t>>& texts, double least);

}  // namespace daejo
