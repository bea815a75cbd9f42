#pragma once

#include <string>
#include <vector>

#include "parsers/digest.h"

namespace daejo {

/// The lines that differ between a digest and the same with other summaries, as a unified diff with three
/// lines of context; empty where none does. What a terminal or a CI runner would obey is made visible, as
/// `printable` does; white space stays, so that `patch` takes any other diff.
std::string unified_diff(const Digest& before, const Digest& after, bool color);

}  // namespace daejo
