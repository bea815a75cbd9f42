#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// An arXiv identifier in its canonical form: `2410.12405` (new style) or `math/0309136` (old style, without
/// a subject class). `version` is 0 where none was named, which means the latest.
struct ArxivId {
  std::string base;
  int version = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the operator's hidden zero for a pointer.
  auto operator<=>(const ArxivId&) const = default;
};

/// "2410.12405v2", or without the version where none was named.
std::string to_string(const ArxivId& id);

/// Reads text that is an identifier and nothing else, with or without `arXiv:` before it. Malformed ones, a
/// month 13, five digits before 2015 or four after, give nothing.
std::optional<ArxivId> parse_arxiv_id(std::string_view text);

/// Finds the identifier that a link leads to: arxiv.org `/abs/`, `/pdf/` (with or without `.pdf`), `/html/`,
/// the DOI `10.48550/arXiv.ID`, huggingface.co/papers, alphaxiv, scirate; or a bare identifier.
std::optional<ArxivId> arxiv_id_in_link(std::string_view link);

/// The identifier that is a whole step of a link's path, whatever the host: a publisher's own page
/// `../paper/2410.12405.html`.
std::optional<ArxivId> arxiv_id_in_path(std::string_view link);

/// An identifier with the byte that its link or its label begins at.
struct PlacedArxivId {
  ArxivId id;
  std::size_t begin = 0;
  bool is_bare = false;  ///< Neither a link nor `arXiv:` says what the number is.
};

/// Every identifier in a text that a link leads to, that follows `arXiv:`, or that is all that stands between
/// two quotation marks, in order.
std::vector<PlacedArxivId> marked_arxiv_ids(std::string_view text);

/// The same, with bare new-style identifiers that no digit or letter touches.
std::vector<PlacedArxivId> all_arxiv_ids(std::string_view text);

/// The first identifier in running text: a link as above, `arXiv:ID`, or a bare new-style identifier that no
/// digit or letter touches.
std::optional<ArxivId> arxiv_id_in_text(std::string_view text);

}  // namespace daejo
