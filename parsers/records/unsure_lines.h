#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "parsers/records/summary_lines.h"

namespace daejo::parsers {

/// Lines in the summaries of some records that may not belong to them.
struct UnsureLines {
  std::string_view why;  ///< Why that is unsure, as a clause: "most entries have the same lines".
  std::map<std::size_t, SummaryLine> of = {};  ///< For each such record, its first such line.
};

}  // namespace daejo::parsers
