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

/// A Markdown footnote, `[^1]: …`, or a numbered reference, "[1] …", that names a paper.
struct Footnote {
  ArxivId id;
  std::size_t block = 0;     ///< The block in which it begins.
  std::size_t id_block = 0;  ///< The block that names the paper.
  bool is_collected =
      false;  ///< Whether another footnote is in the next or previous block, as in a list of them.
};

/// Finds the footnotes that name papers. The keys are their marks ("[^1]"). If several of these footnotes
/// have the same mark, the first one counts. References count only if headings before them cite at least two
/// (`cited_reference`).
std::map<std::string, Footnote, std::less<>> find_footnotes(const BlockTree& tree);

/// Whether a line is the text of a footnote: "[^1]: …".
bool is_footnote_text(std::string_view line);

/// Finds the marks of footnotes in a text, in order and without overlaps: "[^1]", and links whose text is
/// "^1" or a number of at most three digits, unless the text begins with the link.
std::vector<Span> footnote_marks(const PlainText& content);

/// The mark of a reference, "[1]", at the end of a heading, or of a short line that is no sentence. Nothing
/// if there is none.
std::optional<Span> cited_reference(const Block& block);

/// Whether a mark cites the paper for the text before it. It does if it is at the start of the text, after a
/// colon or a full stop, or at the end of the text after a sentence. Elsewhere it is only a mention.
bool cites_sentence(std::string_view text, Span mark);

/// The title of the paper in a footnote, which is emphasised, quoted or linked. If several parts look like a
/// title, it is the longest; empty if none does.
std::string title_in_footnote(const PlainText& content);

}  // namespace daejo::parsers
