#pragma once

#include "check/check_command.h"
#include "project/settings.h"

namespace daejo::cli {

/// Copies the settings that apply to a whole run into the options. A key without a value leaves its option
/// unchanged. Only the store, the number of threads and the language then get their usual values: the store
/// in the cache folder, the default number of threads for this machine, and the language of the locale.
void apply_settings(const project::Settings& settings, check::CheckOptions& options);

/// The path of the store in the settings or, if there is none, of the store in the cache folder.
std::filesystem::path store_in_force(const project::Settings& settings);

/// The language of messages. If the settings have "auto" or no language, the language of the locale.
Language language_in_force(const project::Settings& settings);

}  // namespace daejo::cli
