#pragma once

#include <cstddef>
#include <span>
#include <string>

namespace daejo {

/// How a digest's authors of a paper go with arXiv's.
enum class AuthorMatch {
  unknown,  ///< One of the lists names nobody, or only groups, or people in a script that the other lacks.
  same,     ///< Most of the digest's are among arXiv's, though perhaps not all of arXiv's are in the digest.
  partly,
  different,  ///< Nobody stands in both.
};

struct AuthorComparison {
  AuthorMatch match = AuthorMatch::unknown;
  std::size_t known = 0;   ///< The digest's people who are among arXiv's.
  std::size_t people = 0;  ///< The digest's people.
};

/// Compares names in any order: "Last, First" and "First Last", initials, diacritics, hyphens. Groups
/// ("Gemma Team"), "et al." and "+" are nobody.
AuthorComparison compare_authors(std::span<const std::string> authors,
                                 std::span<const std::string> arxiv_authors);

}  // namespace daejo
