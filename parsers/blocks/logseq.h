#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace daejo::parsers {

/// The lines that Logseq writes into its Markdown for itself: properties of the outline, such as
/// "collapsed:: true" and "id:: 66821c0e-…", and drawers of the clock from ":LOGBOOK:" to ":END:".
std::vector<Span> find_logseq_lines(std::string_view source);

}  // namespace daejo::parsers
