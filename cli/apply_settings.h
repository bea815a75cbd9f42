#pragma once

#include "check/check_command.h"
#include "project/settings.h"

namespace daejo::cli {

/// Copies the settings of the whole run into the options. A key without a value changes nothing.
void apply_settings(const project::Settings& settings, check::CheckOptions& options);

/// The store in the settings, or else the one in the cache folder.
std::filesystem::path store_in_force(const project::Settings& settings);

/// The language of messages. "auto" in the settings stands for the locale's language.
Language language_in_force(const project::Settings& settings);

}  // namespace daejo::cli
