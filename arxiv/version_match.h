#pragma once

#include "parsers/paper.h"

namespace daejo::arxiv {

/// Whether a paper answers a request for an id. Any version answers an id without a version, and a paper of
/// unknown version answers every version.
inline bool answers(const parsers::Paper& paper, const parsers::ArxivId& asked) {
  return paper.id.base == asked.base &&
         (asked.version == 0 || paper.id.version == 0 || paper.id.version == asked.version);
}

}  // namespace daejo::arxiv
