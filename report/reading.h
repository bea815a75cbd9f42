#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "parsers/digest.h"
#include "report/console.h"

namespace daejo::report {

/// How digests were read, before anything is judged.
struct Reading {
  std::vector<parsers::Digest> digests;
  /// Oddities in files that were read, and files that could not be read but do not look like digests.
  std::vector<Problem> problems;
  /// Files in folders and globs that look like digests but could not be read.
  std::vector<Problem> unread;
  std::vector<Problem> unreadable;  ///< Inputs that the user named and that could not be read.
  /// The arXiv ids, without versions, of the papers whose abstracts were available. A quotation from one of
  /// these abstracts is recognised for certain.
  std::set<std::string> known;
};

/// Whether a file or a paper is unread, or an entry with an arXiv id has no summary.
bool has_unread(const Reading& reading);

/// Renders a table for people. An entry has two lines: its id, its title and the beginning of its summary,
/// and below that the size of the summary and how many pieces of text were set aside. Unread papers, unread
/// files and oddities are listed as well.
std::string render_reading(const Reading& reading, const ConsoleOptions& options);

/// Renders a JSON object with `schema`, `entries`, `unread`, `files` and `notes`.
std::string render_reading_json(const Reading& reading);

/// Renders an HTML page that shows the source of the digests, coloured by the role of each piece of text.
std::string render_reading_html(const Reading& reading, Language language);

}  // namespace daejo::report
