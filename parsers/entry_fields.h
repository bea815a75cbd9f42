#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"
#include "parsers/plain_text.h"

namespace daejo {

/// The first date in `text` as "2024-10-17": `2024-10-17`, `2024.10.17`, `2024/10/17` or `2024년 10월 17일`.
std::optional<std::string> find_date(std::string_view text);

/// Names out of "A, B", "A and B" or "['A', 'B']". A lone `+` is no name.
std::vector<std::string> parse_authors(std::string_view text);

/// A section's label and what follows it.
struct LabelledText {
  std::string label;  ///< Empty where there is none.
  PlainText text;
};

/// Parts "**What's New**: …" after its label: emphasis at the start that a colon, or the end of its line,
/// follows. Half-closed emphasis (`***Label*:`, `**Label: …`) is a label too; an emphasised first word is
/// not.
LabelledText split_label(const PlainText& plain, std::string_view source);

/// Takes a line that says something of the entry but is no summary: votes, authors, a video, an empty line,
/// or, for an entry without an identifier, a link to its paper. Says whether it was such a line.
bool read_metadata_line(Entry& entry, const PlainText& line);

}  // namespace daejo
