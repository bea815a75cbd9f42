#pragma once

#include <string_view>

namespace daejo::review {

/// A file in /assets/ by its name; empty for an unknown name. The files are embedded in the program.
std::string_view review_asset(std::string_view name);

}  // namespace daejo::review
