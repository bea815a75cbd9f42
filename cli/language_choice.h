#pragma once

#include <string_view>

#include "base/environment.h"
#include "base/language.h"

namespace daejo::cli {

/// The language for "en", "ko" or "auto". "auto" follows the locale: the first of LC_ALL, LC_MESSAGES and
/// LANG that is set.
Language choose_language(std::string_view name, const Environment& environment);

}  // namespace daejo::cli
