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

/// What a digest says about one paper.
struct DigestEntry {
  std::string arxiv_id = {};  ///< Without a version; empty where the entry names none.
  std::string title = {};
  std::string summary = {};  ///< Plain text: what would be judged.
  std::vector<SetAside> set_aside = {};
  std::size_t line = 0;  ///< Of the entry's heading, from 1.
};

/// A paper that the digest names where an entry should be, and that no entry is about.
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

/// Reads a digest in Markdown, HTML, JSON, JSON Lines, RSS or Atom, or a saved mail. A quotation of the abstract is set aside
/// where its labels or its language tell; `check` also knows it by the abstract. Throws `InputError` for a
/// file that cannot be read or that has no entries.
Digest read_digest(const std::string& file);

}  // namespace daejo::api
