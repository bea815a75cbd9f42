#pragma once

#include "parsers/paper.h"

namespace daejo {

/// Whether a paper is what was asked for: any version answers an id without one, and a paper whose source
/// names no version answers every version.
inline bool answers(const Paper& paper, const ArxivId& asked) {
  return paper.id.base == asked.base &&
         (asked.version == 0 || paper.id.version == 0 || paper.id.version == asked.version);
}

}  // namespace daejo
