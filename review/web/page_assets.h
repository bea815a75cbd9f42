#pragma once

#include <string_view>

namespace daejo {

/// A file of the pages, by its name in /assets/; empty for any other name. They stand in the program itself.
std::string_view review_asset(std::string_view name);

}  // namespace daejo
