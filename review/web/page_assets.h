#pragma once

#include <string_view>

namespace daejo {

/// A file of the pages by its name in /assets/; empty for other names. The files are embedded in the program.
std::string_view review_asset(std::string_view name);

}  // namespace daejo
