#pragma once

#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo::check {

/// Renders the changes between a digest and the same digest with new summaries as a unified diff with three
/// lines of context. Empty if nothing changed. Characters and words that a terminal or CI runner would
/// interpret as commands are escaped; see `printable`. White space stays, so that `patch` can apply the diff
/// if nothing was escaped.
std::string unified_diff(const parsers::Digest& before, const parsers::Digest& after, bool color);

}  // namespace daejo::check
