#pragma once

#include <string_view>

#include "base/environment.h"
#include "base/language.h"

namespace daejo::cli {

/// The language for "en", "ko" or "auto". "auto" means the language of the locale, which is the value of the
/// first of LC_ALL, LC_MESSAGES and LANG that is set and not empty. If none is, English.
Language choose_language(std::string_view name, const Environment& environment);

}  // namespace daejo::cli
