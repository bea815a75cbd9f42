#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A Markdown footnote, `[^1]: …`, that names a paper.
struct Footnote {
  ArxivId id;
  std::size_t block = 0;
  bool is_collected =
      false;  ///< Whether another footnote is next to it, as in the list at the end of a page.
};

/// Finds the footnotes that name papers, by their marks ("[^1]").
std::map<std::string, Footnote, std::less<>> find_footnotes(const BlockTree& tree);

/// Whether a line is the text of a footnote.
bool is_footnote_text(std::string_view line);

/// Finds the marks of footnotes in a text: "[^1]", and links whose text is "^1" or a number.
std::vector<Span> footnote_marks(const PlainText& content);

/// Whether a mark is at the end of a sentence or paragraph and cites the paper for it. In the middle of a
/// sentence, it would only be a mention.
bool cites_sentence(std::string_view text, Span mark);

/// The title of the paper in a footnote, which is emphasised, quoted or linked; empty if there is none.
std::string title_in_footnote(const PlainText& content);

}  // namespace daejo::parsers
