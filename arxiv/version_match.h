#pragma once

#include "parsers/paper.h"

namespace daejo::arxiv {

/// Whether a paper has the requested id. If the id has no version, any version of the paper matches. A paper
/// whose version is unknown matches any requested version.
inline bool answers(const parsers::Paper& paper, const parsers::ArxivId& asked) {
  return paper.id.base == asked.base &&
         (asked.version == 0 || paper.id.version == 0 || paper.id.version == asked.version);
}

}  // namespace daejo::arxiv
