#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/arxiv_id.h"
#include "parsers/records/role.h"

namespace daejo {

/// A stretch of a section's text that stands byte for byte in the source: text bytes from `text_begin` on are
/// source bytes from `source_begin` on, up to the next run. What markup or escapes changed starts a new run.
struct SourceRun {
  std::size_t text_begin = 0;
  std::size_t source_begin = 0;
};

/// One labelled part of a summary ("What's New"), or an unlabelled one.
struct Section {
  std::string label;  ///< As written, without emphasis and colon; empty where there is none.
  std::string text;   ///< Plain text: markup is gone, characters are as a reader sees them, lines kept.
  std::vector<SourceRun> runs;  ///< Where the text stands in the source, ascending; empty for empty text.
  Span source;                  ///< The bytes of the whole item in the source, its label included.
  std::size_t line = 0;         ///< The line that the section starts on, from 1.
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

/// One paper of a digest with what was written about it.
struct Entry {
  std::string title;
  std::string translated_title;  ///< No part of the summary: it would fit whatever the summary says.
  std::optional<ArxivId> id;
  std::string link;
  std::vector<std::string> authors;
  std::optional<int> votes;
  std::string thumbnail;
  std::string date;               ///< "2024-10-17" from the heading above, else the file's name, else empty.
  std::vector<Section> sections;  ///< The summary, in file order.
  std::vector<SetAside> set_aside;  ///< The rest, in file order.
  Span source;                      ///< The bytes from the entry's heading up to the next entry or the end.
  Span summary;          ///< The bytes from the first section's start to the last one's end; empty if none.
  std::size_t line = 0;  ///< The line of the heading, from 1.
};

/// A paper that a digest names where an entry should be, and that no entry is about.
struct UnreadPaper {
  enum class Why {
    second_in_heading,  ///< A heading names two papers, and one summary follows.
    no_summary,         ///< Nothing beside it reads as a summary, though other papers have one.
  };
  ArxivId id;
  Why why = Why::no_summary;
  std::size_t offset = 0;  ///< In the source.
  std::size_t line = 0;
};

/// One file of summaries. Every arXiv id in it is that of an entry, is named in `unread`, or is a reference.
struct Digest {
  std::string file;
  std::string source;                   ///< The file's bytes, which all spans are into.
  std::vector<Entry> entries;           ///< In file order.
  std::vector<Problem> problems;        ///< What was odd and was read as well as it could be.
  std::vector<UnreadPaper> unread;      ///< In file order.
  std::vector<std::string> references;  ///< The other ids that it names, without versions, ascending.
  std::size_t without_id = 0;           ///< Records beside the entries that lead elsewhere than to arXiv.
};

/// The place in the source of a byte of `section.text`, as a byte offset.
std::size_t source_offset(const Section& section, std::size_t text_offset);

/// The sections' texts, one a line, labels left out: what the audit reads.
std::string summary_text(const Entry& entry);

/// Whether any Hangul stands in the entry's sections.
bool has_korean_text(const Entry& entry);

}  // namespace daejo
