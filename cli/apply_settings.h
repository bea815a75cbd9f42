#pragma once

#include "check/check_command.h"
#include "project/settings.h"

namespace daejo {

/// Puts what is in force for a whole run into the options of its parts; keys without a value leave theirs.
void apply_settings(const Settings& settings, CheckOptions& options);

/// The store that is named, or the one in the cache folder.
std::filesystem::path store_in_force(const Settings& settings);

/// The language of messages; "auto" is the locale's.
Language language_in_force(const Settings& settings);

}  // namespace daejo
