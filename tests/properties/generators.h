#pragma once

#include <rapidcheck.h>

#include <string>

#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo::test {

/// UTF-8 of what texts are made of: words, Hangul whole and in parts, numbers, marks, full-width and
/// combining characters, LaTeX, quotes.
rc::Gen<std::string> any_text();

/// Bytes, UTF-8 or not.
rc::Gen<std::string> any_bytes();

/// A line of Korean and English words with numbers, in which no character is markup.
rc::Gen<std::string> plain_line();

rc::Gen<parsers::ArxivId> any_id();

/// A paper with a title, an abstract, and all other fields of an Atom entry.
rc::Gen<parsers::Paper> any_paper();

/// Which paper a summary is about, and its labelled parts.
struct WrittenEntry {
  parsers::ArxivId id;
  std::string title;
  std::vector<std::pair<std::string, std::string>> sections;
};

/// A day's entries, each about another paper.
rc::Gen<std::vector<WrittenEntry>> any_day();

}  // namespace daejo::test
