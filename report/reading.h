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
  std::vector<Problem> problems;    ///< What was odd in files that were read.
  std::vector<Problem> unread;      ///< Files in folders that could not be read.
  std::vector<Problem> unreadable;  ///< Inputs that the user named and that could not be read.
  /// The papers whose abstracts were available. Quotations from these are recognised for certain.
  std::set<std::string> known;
};

/// Whether a paper or a file is unread.
bool has_unread(const Reading& reading);

/// Renders a table for people: one line per entry, with what is judged and what is set aside.
std::string render_reading(const Reading& reading, const ConsoleOptions& options);

/// Renders a JSON object with `entries`, `unread` and `files`.
std::string render_reading_json(const Reading& reading);

/// Renders a page that shows the source of the digests, coloured by the role of each piece.
std::string render_reading_html(const Reading& reading, Language language);

}  // namespace daejo::report
