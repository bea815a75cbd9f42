#pragma once

#include "check/check_command.h"
#include "project/settings.h"

namespace daejo::cli {

/// Copies the run-wide settings into the options; keys without a value change nothing.
void apply_settings(const project::Settings& settings, check::CheckOptions& options);

/// The configured store, or the one in the cache folder.
std::filesystem::path store_in_force(const project::Settings& settings);

/// The language of messages; "auto" means the locale's.
Language language_in_force(const project::Settings& settings);

}  // namespace daejo::cli
