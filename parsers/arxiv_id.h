#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::parsers {

/// An arXiv identifier in its canonical form: `2410.12405` (new style) or `math/0309136` (old style, without
/// a subject class). `version` is 0 if no version was named, which means the latest one.
struct ArxivId {
  std::string base;
  int version = 0;

  // NOLINTNEXTLINE(modernize-use-nullptr): the check takes the 0 in the generated code for a pointer.
  auto operator<=>(const ArxivId&) const = default;
};

/// Formats an id as "2410.12405v2", without the version if it is 0.
std::string to_string(const ArxivId& id);

/// Whether an id hardly is another number, even without `arXiv:` before it: it has five digits after the dot,
/// or the name of an archive.
bool is_distinct(const ArxivId& id);

/// Parses a text that is exactly one identifier, with or without `arXiv:` or `arxiv=` before it. White space
/// around the text is ignored. Returns nothing for any other text, such as an identifier with month 13, or
/// with five digits after the dot before 2015 or four since then.
std::optional<ArxivId> parse_arxiv_id(std::string_view text);

/// Finds the identifier in a link to a paper on arxiv.org, ar5iv, alphaxiv, Hugging Face or scirate, or in
/// the DOI `10.48550/arXiv.ID`. The link may also be a redirect, such as one that counts clicks, which
/// contains the percent-encoded link. A bare identifier is accepted, too. Returns nothing for any other text.
std::optional<ArxivId> arxiv_id_in_link(std::string_view link);

/// Finds the last new-style identifier that is a whole segment of a link's path, apart from an extension such
/// as `.html`. The host may be any, and the link may be relative, as in a publisher's own page
/// `../paper/2410.12405.html`.
std::optional<ArxivId> arxiv_id_in_path(std::string_view link);

/// An identifier in a text. `begin` is the byte offset of the link that contains it or of the `arXiv:` before
/// it, or else of the identifier itself.
struct PlacedArxivId {
  ArxivId id;
  std::size_t begin = 0;
  bool is_bare = false;  ///< Whether it is outside a link and without `arXiv:` or `arXiv` before it.
};

/// Finds the identifiers in a text that are in a link that `arxiv_id_in_link` can read, follow `arXiv:` or
/// `arxiv=`, or stand alone between two `"`. Returns them in the order of the text.
std::vector<PlacedArxivId> marked_arxiv_ids(std::string_view text);

/// Finds the identifiers in a text that are in a link or follow `arXiv:` or `arxiv=`, and bare ones. A bare
/// one of the new style is left out if an ASCII letter, a digit or `_` touches it, or if a dot connects it to
/// another number; one of the old style, if its archive has no hyphen in its name. Returns them in the order
/// of the text.
std::vector<PlacedArxivId> all_arxiv_ids(std::string_view text);

/// Returns the first identifier that `all_arxiv_ids` finds; nothing if it finds none.
std::optional<ArxivId> arxiv_id_in_text(std::string_view text);

}  // namespace daejo::parsers
