#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "audit/model/vocabulary.h"

namespace daejo::audit {

/// The version and date of a record of a paper. Records are ordered by version and, if that is equal, by
/// date.
struct PaperVersion {
  std::uint32_t version = 0;  ///< 0 if unknown.
  std::uint32_t date = 0;     ///< The date of this version, as a number like 20241017; 0 if unknown.

  // NOLINTNEXTLINE(modernize-use-nullptr): false alarm on a defaulted <=> in clang-tidy 14.
  auto operator<=>(const PaperVersion&) const = default;
};

/// What the index stores about a paper.
struct IndexedPaper {
  std::string id;  ///< The arXiv id without version.
  PaperVersion version;
  std::string title;
  std::vector<EnglishTermId> terms;  ///< Distinct, in ascending order; at most `most_terms_of_paper`.

  bool operator==(const IndexedPaper&) const = default;
};

/// The index stores at most this many distinct terms of a paper, which is more than any real title and
/// abstract have. Of a malicious text, the terms with the highest ids are dropped.
inline constexpr std::size_t most_terms_of_paper = 16'384;

}  // namespace daejo::audit
