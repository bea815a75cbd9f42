#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace daejo::audit {

/// How the authors in a digest compare with those in arXiv's record.
enum class AuthorMatch {
  unknown,  ///< At least one of the lists names no people in Latin script (but see `same`).
  /// At least 70 % of the digest's people are in arXiv's record, and these are three people or more, or at
  /// least 40 % of the record. Also if both lists are equal and not empty.
  same,
  partly,
  different,  ///< Nobody is in both lists.
};

struct AuthorComparison {
  AuthorMatch match = AuthorMatch::unknown;
  std::size_t known = 0;   ///< How many of the digest's people are among arXiv's.
  std::size_t people = 0;  ///< How many people the digest names.
};

/// Compares lists of names. It copes with "Last, First" and "First Last", initials, diacritics and hyphens.
/// Groups ("Gemma Team"), "et al.", "+", single words and names that are not in Latin script do not count as
/// people. But if both lists have exactly the same names, they are `same`, and every name counts.
AuthorComparison compare_authors(std::span<const std::string> authors,
                                 std::span<const std::string> arxiv_authors);

}  // namespace daejo::audit
