#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace daejo::api {

/// A part of an entry that is not judged.
struct SetAside {
  std::string role = {};  ///< "title", "authors", "quoted-original", "recommendation", …
  std::size_t line = 0;
  std::string text = {};
};

/// The part of a digest about one paper.
struct DigestEntry {
  std::string arxiv_id = {};  ///< Without a version; empty if the entry has none.
  std::string title = {};
  std::string summary = {};  ///< The text that would be judged, as plain text.
  std::vector<SetAside> set_aside = {};
  std::size_t line = 0;  ///< The line where the entry begins, usually that of its heading, from 1.
};

/// A paper that a part of the digest seems to be about, but that has no entry. Papers that are only
/// mentioned are left out.
struct UnreadPaper {
  std::string arxiv_id = {};
  std::size_t line = 0;
  std::string why = {};     ///< A sentence in English.
  std::string why_ko = {};  ///< The same in Korean.
};

struct Digest {
  std::string file = {};
  std::vector<DigestEntry> entries = {};  ///< In file order.
  std::vector<UnreadPaper> unread = {};   ///< In file order.
};

/// Reads a digest in Markdown, HTML, JSON, JSON Lines, RSS, Atom, YAML, CSV or TSV, a saved mail, an Org file
/// or a notebook. A quotation of the abstract is set aside if its label or language shows that it is a
/// quotation. `check` also recognizes quotations by comparing them with the abstract. Throws `InputError` if
/// the file cannot be read, or has no entries and mentions no papers. Throws `UsageError` if `file` is a
/// folder or a glob with several digests.
Digest read_digest(const std::string& file);

}  // namespace daejo::api
