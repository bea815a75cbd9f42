#pragma once

#include <string_view>

#include "base/environment.h"
#include "base/language.h"

namespace daejo {

/// The language for "en" and "ko", and for "auto" the one of the locale: the first of LC_ALL, LC_MESSAGES and
/// LANG that is set.
Language choose_language(std::string_view name, const Environment& environment);

}  // namespace daejo
