#pragma once

#include "parsers/paper.h"

namespace daejo::arxiv {

/// Whether a paper matches a request for an id, as far as the version is concerned. An id without a version
/// is matched by any version, and a paper of unknown version matches any requested version.
inline bool answers(const parsers::Paper& paper, const parsers::ArxivId& asked) {
  return paper.id.base == asked.base &&
         (asked.version == 0 || paper.id.version == 0 || paper.id.version == asked.version);
}

}  // namespace daejo::arxiv
