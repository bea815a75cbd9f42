#pragma once

#include <string_view>

namespace daejo::review {

/// The content of a file in /assets/, by the file's name; empty for an unknown name. The files are embedded
/// in the program.
std::string_view review_asset(std::string_view name);

}  // namespace daejo::review
