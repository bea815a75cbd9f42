#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace daejo::audit {

/// How the authors in a digest compare with those in arXiv's record.
enum class AuthorMatch {
  unknown,  ///< A list has no people, or the two lists are in different scripts.
  same,     ///< Most of the digest's authors are in arXiv's record. The digest may leave authors out.
  partly,
  different,  ///< Nobody is in both lists.
};

struct AuthorComparison {
  AuthorMatch match = AuthorMatch::unknown;
  std::size_t known = 0;   ///< How many of the digest's people are among arXiv's.
  std::size_t people = 0;  ///< How many people the digest names.
};

/// Compares lists of names. It copes with "Last, First" and "First Last", initials, diacritics and hyphens.
/// Groups ("Gemma Team"), "et al." and "+" do not count as people.
AuthorComparison compare_authors(std::span<const std::string> authors,
                                 std::span<const std::string> arxiv_authors);

}  // namespace daejo::audit
