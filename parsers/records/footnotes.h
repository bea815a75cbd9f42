#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/arxiv_id.h"
#include "parsers/blocks/block.h"

namespace daejo {

/// A footnote of Markdown, `[^1]: …`, that names a paper.
struct Footnote {
  ArxivId id;
  std::size_t block = 0;
  bool is_collected = false;  ///< Stands among others, and so not in the record that it belongs to.
};

/// The footnotes of a document that name papers, by their marks ("[^1]").
std::map<std::string, Footnote, std::less<>> find_footnotes(const BlockTree& tree);

/// Whether a line is the text of a footnote.
bool is_footnote_text(std::string_view line);

/// The marks of footnotes in a text: "[^1]", and links whose text is "^1" or a number.
std::vector<Span> footnote_marks(const PlainText& content);

/// Whether a mark cites a paper for the sentence or the paragraph that it ends, and is no mention in the
/// middle of one.
bool cites_sentence(std::string_view text, Span mark);

/// The title that a footnote gives its paper: emphasised, quoted or linked; empty where there is none.
std::string title_in_footnote(const PlainText& content);

}  // namespace daejo
