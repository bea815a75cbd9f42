#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::parsers {

/// An arXiv identifier in its canonical form: `2410.12405` (new style) or `math/0309136` (old style, without
/// a subject class). `version` is 0 if none was named, which means the latest.
struct ArxivId {
  std::string base;
  int version = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const ArxivId&) const = default;
};

/// Formats an id as "2410.12405v2", without the version if it is 0.
std::string to_string(const ArxivId& id);

/// Parses text that is exactly one identifier, with or without a leading `arXiv:`. Returns nothing for a
/// malformed one, such as one with month 13, or with five digits before 2015 or four after.
std::optional<ArxivId> parse_arxiv_id(std::string_view text);

/// Finds the identifier in a link to a paper on arxiv.org, ar5iv, alphaxiv, Hugging Face or scirate, or to
/// the DOI `10.48550/arXiv.ID`. The address may also be percent-encoded in a link that counts clicks. A bare
/// identifier is accepted, too.
std::optional<ArxivId> arxiv_id_in_link(std::string_view link);

/// Finds the last identifier that is a whole segment of a link's path, on any host, as in a publisher's own
/// page `../paper/2410.12405.html`.
std::optional<ArxivId> arxiv_id_in_path(std::string_view link);

/// An identifier, and the offset of its link or label, or of the bare number.
struct PlacedArxivId {
  ArxivId id;
  std::size_t begin = 0;
  bool is_bare = false;  ///< Whether it is just a number, without a link or `arXiv:`.
};

/// Finds all identifiers in a text that are in a link, follow `arXiv:`, or are alone between quotation marks,
/// in order.
std::vector<PlacedArxivId> marked_arxiv_ids(std::string_view text);

/// Finds all identifiers in a text that are in a link or follow `arXiv:`, and bare new-style ones that are
/// not next to a digit or letter, in order.
std::vector<PlacedArxivId> all_arxiv_ids(std::string_view text);

/// Returns the first of `all_arxiv_ids`.
std::optional<ArxivId> arxiv_id_in_text(std::string_view text);

}  // namespace daejo::parsers
