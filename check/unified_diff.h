#pragma once

#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo::check {

/// Renders a unified diff with three lines of context. `after` must be the digest `before` with new
/// summaries. Empty if no summary changed. Characters and words that a terminal or CI runner would treat as
/// commands are escaped; see `printable`. Spaces, tabs and line ends are not changed, so that `patch` can
/// apply the diff if nothing was escaped and `color` is false.
std::string unified_diff(const parsers::Digest& before, const parsers::Digest& after, bool color);

}  // namespace daejo::check
