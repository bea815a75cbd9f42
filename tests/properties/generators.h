#pragma once

#include <rapidcheck.h>

#include <string>

#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo::test {

/// A text in valid UTF-8, possibly empty, of random parts such as words, Hangul syllables and letters,
/// numbers, punctuation, markup, full-width and combining characters, LaTeX and quotation marks.
rc::Gen<std::string> any_text();

/// Random bytes, or a text of `any_text`.
rc::Gen<std::string> any_bytes();

/// A line of at least one Korean or English word or number, without markup.
rc::Gen<std::string> plain_line();

rc::Gen<parsers::ArxivId> any_id();

/// A paper with a version, a title, an abstract, authors (possibly none), categories and two dates.
rc::Gen<parsers::Paper> any_paper();

/// An entry that a test writes to a digest. The sections are pairs of a label and a text.
struct WrittenEntry {
  parsers::ArxivId id;
  std::string title;
  std::vector<std::pair<std::string, std::string>> sections;
};

/// One or more entries of a digest, each about a different paper.
rc::Gen<std::vector<WrittenEntry>> any_day();

}  // namespace daejo::test
