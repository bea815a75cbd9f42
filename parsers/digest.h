#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "base/span.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/role.h"

namespace daejo::parsers {

/// Where a part of a text is in the source. The part begins at `text_begin` and ends where the next run
/// begins. Its source begins at `source_begin`. The source usually has the same bytes there, but may spell
/// them in another way, for example as an entity or an escape.
struct SourceRun {
  std::size_t text_begin = 0;
  std::size_t source_begin = 0;
};

/// A part of a summary, with a label such as "What's New" or without one.
struct Section {
  std::string label;            ///< Without emphasis and colon; empty if there is none.
  std::string text;             ///< Plain text without markup, as a reader sees it. Line breaks are kept.
  std::vector<SourceRun> runs;  ///< Where `text` is in the source, ascending; empty for empty text.
  Span source;                  ///< The bytes of the whole section in the source, usually with its label.
  std::size_t line = 0;         ///< The line where `source` begins, counted from 1.
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
  /// The title in Korean. It is not part of the summary, because it fits the paper even if the summary is
  /// wrong.
  std::string translated_title;
  std::optional<ArxivId> id;
  std::string link;
  std::vector<std::string> authors;
  std::optional<int> votes;
  std::string thumbnail;
  /// The date, as "2024-10-17" if it can be read. It is from a date field of the entry, else from the nearest
  /// dated heading or field, else from a date field of the whole file, else from the file's name. Empty if
  /// there is none.
  std::string date;
  std::vector<Section> sections;    ///< The summary, in file order.
  std::vector<SetAside> set_aside;  ///< The entry's other texts, in file order.
  /// The text from which a bot wrote the summary. It is in the field that the settings name; nothing if there
  /// is no such field.
  std::optional<std::string> bot_text = {};
  Span source;           ///< The bytes of the entry, usually from its heading up to the next entry.
  Span summary;          ///< The bytes from the first section up to the end of the last; empty if none.
  std::size_t line = 0;  ///< The line where `source` begins, counted from 1.
};

/// A paper that a part of a digest seems to be about, but that has no entry.
struct UnreadPaper {
  /// From `markup_in_summary` on, the values say why it is unclear which text is the paper's summary. If many
  /// records of a file have such a reason, the others may get the reason of one of them.
  enum class Why {
    second_in_heading,  ///< A record's heading names it, but the record is about another paper.
    no_summary,         ///< No text near it was taken for a summary.
    markup_in_summary,  ///< The text that was taken for the summary has markup or data in it.
    remark_in_summary,  ///< The text that was taken for the summary has a person's remark in it.
    text_outside,       ///< There is prose outside the records that may be the summary.
    several_papers,     ///< One record has several papers.
    paper_twice,        ///< Several neighbouring records are about this paper.
  };
  ArxivId id;
  Why why = Why::no_summary;
  std::string text;        ///< The text or id that makes the summary unclear; empty if there is none.
  std::size_t offset = 0;  ///< The byte offset in the source at which to look.
  std::size_t line = 0;
};

/// One file of summaries. Every arXiv id that `marked_arxiv_ids` finds in the source is in an entry, in
/// `unread` or in `references`.
struct Digest {
  std::string file;
  std::string source;                   ///< The file's bytes, to which all spans refer.
  std::vector<Entry> entries;           ///< In file order.
  std::vector<Problem> problems;        ///< What is odd in the file, although it could be read.
  std::vector<UnreadPaper> unread;      ///< In file order.
  std::vector<std::string> references;  ///< Ids in no entry and not in `unread`; no versions, ascending.
  std::size_t without_id = 0;           ///< Records left out because they have a link but no known paper.
};

/// Converts an offset in `section.text` to an offset in the source.
std::size_t source_offset(const Section& section, std::size_t text_offset);

/// The text that is judged: the sections' texts without labels, joined by line breaks.
std::string summary_text(const Entry& entry);

/// Whether the text of any section contains Hangul.
bool has_korean_text(const Entry& entry);

}  // namespace daejo::parsers
