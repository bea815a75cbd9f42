#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "audit/model/vocabulary.h"

namespace daejo {

/// Which of two records of a paper is the newer one: the higher version, then the later date.
struct PaperVersion {
  std::uint32_t version = 0;  ///< 0 where unknown.
  std::uint32_t date = 0;     ///< 20241017; 0 where unknown.

  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const PaperVersion&) const = default;
};

/// A paper as the index keeps it.
struct IndexedPaper {
  std::string id;  ///< Its arXiv id without version.
  PaperVersion version;
  std::string title;
  std::vector<EnglishTermId> terms;  ///< Ascending, each once; at most `most_terms_of_paper`.

  bool operator==(const IndexedPaper&) const = default;
};

/// No abstract has so many different terms; what a hostile one has beyond is left out.
inline constexpr std::size_t most_terms_of_paper = 16'384;

}  // namespace daejo
