#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/error.h"
#include "parsers/digest.h"
#include "report/console.h"

namespace daejo {

/// What was understood of some digests, before anything is judged.
struct Reading {
  std::vector<Digest> digests;
  std::vector<Problem> problems;    ///< What was odd but was read.
  std::vector<Problem> unread;      ///< Files of folders that could not be read.
  std::vector<Problem> unreadable;  ///< Inputs that were named and could not be read.
  std::set<std::string> known;  ///< Papers whose abstract was at hand, so that quotations of it are certain.
};

/// Whether a paper or a file is unread.
bool has_unread(const Reading& reading);

/// A table for people: an entry a line, with what is judged and what is set aside.
std::string render_reading(const Reading& reading, const ConsoleOptions& options);

/// An object with `entries`, `unread` and `files`.
std::string render_reading_json(const Reading& reading);

/// A page with the digests' source, the roles of its pieces in colours.
std::string render_reading_html(const Reading& reading, Language language);

}  // namespace daejo
