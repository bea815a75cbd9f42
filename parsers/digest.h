#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

/// Where a part of a text, from `text_begin` up to the next run, is in the source. It has the same bytes
/// there, unless the source spells it as an entity or an escape; then the run has nothing else.
struct SourceRun {
  std::size_t text_begin = 0;
  std::size_t source_begin = 0;
};

/// One labelled part of a summary ("What's New"), or an unlabelled one.
struct Section {
  std::string label;            ///< As written, without emphasis and colon; empty if there is none.
  std::string text;             ///< Plain text without markup, as a reader sees it. Line breaks are kept.
  std::vector<SourceRun> runs;  ///< Where the text is in the source, ascending; empty for empty text.
  Span source;                  ///< The bytes of the whole item in the source, including its label.
  std::size_t line = 0;         ///< The line where the section starts, from 1.
};

/// A part of an entry that is not judged.
struct SetAside {
  Role role = Role::metadata;
  std::string label;  ///< As in `Section`.
  std::string text;
  std::vector<SourceRun> runs;
  Span source;
  std::size_t line = 0;
};

/// One paper of a digest, and what the digest says about it.
struct Entry {
  std::string title;
  /// Not part of the summary, because it fits the paper even if the summary is wrong.
  std::string translated_title;
  std::optional<ArxivId> id;
  std::string link;
  std::vector<std::string> authors;
  std::optional<int> votes;
  std::string thumbnail;
  std::string date;               ///< "2024-10-17" from the heading above, else the file's name, else empty.
  std::vector<Section> sections;  ///< The summary, in file order.
  std::vector<SetAside> set_aside;  ///< The rest, in file order.
  /// The text that the bot read, if the digest has it in a field that the settings name.
  std::optional<std::string> bot_text = {};
  Span source;           ///< The bytes from the entry's heading up to the next entry or the end.
  Span summary;          ///< The bytes from the first section's start to the last one's end; empty if none.
  std::size_t line = 0;  ///< The line of the heading, from 1.
};

/// A paper that a digest names but that has no entry.
struct UnreadPaper {
  enum class Why {
    second_in_heading,  ///< A heading names two papers, but only one summary follows.
    no_summary,         ///< No text near it looks like a summary, although other papers have one.
    // It is unclear what its summary is, because …
    markup_in_summary,  ///< what was taken for it has markup or data in it.
    remark_in_summary,  ///< it has what a person says about it, as other records do.
    text_outside,       ///< there is more prose after the record than in it.
    several_papers,     ///< several papers with texts of their own are in one record.
    paper_twice,        ///< several neighbouring records are about this paper.
  };
  ArxivId id;
  Why why = Why::no_summary;
  std::string text;        ///< The text that makes it unclear; empty if none does.
  std::size_t offset = 0;  ///< The byte in the source.
  std::size_t line = 0;
};

/// One file of summaries. Every arXiv id in the file is in an entry, in `unread` or in `references`.
struct Digest {
  std::string file;
  std::string source;                   ///< The file's bytes, to which all spans refer.
  std::vector<Entry> entries;           ///< In file order.
  std::vector<Problem> problems;        ///< Oddities that were read as well as possible.
  std::vector<UnreadPaper> unread;      ///< In file order.
  std::vector<std::string> references;  ///< The other ids in the file, without versions, ascending.
  std::size_t without_id = 0;           ///< How many records link to other sites than arXiv.
};

/// Converts an offset in `section.text` to an offset in the source.
std::size_t source_offset(const Section& section, std::size_t text_offset);

/// The text that is judged: the sections' texts without labels, joined by line breaks.
std::string summary_text(const Entry& entry);

/// Whether the entry's sections contain any Hangul.
bool has_korean_text(const Entry& entry);

}  // namespace daejo::parsers
