#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "project/find_settings.h"
#include "project/settings.h"

namespace daejo::cli {

/// The heading in help for options that daejo.toml can also set.
inline constexpr const char* setting_group = "Settings, which daejo.toml can hold";

/// Accepts one of the names. For any other name, the error suggests the most similar one.
CLI::Validator one_of(std::vector<std::string> names);

/// The help of a key, without a full stop, as for other options.
std::string setting_help(std::string_view key);

/// Adds the option for a key of daejo.toml, with its help and limits. Typed values are stored in `typed`,
/// which must not be destroyed before the command line has been parsed. `also` is a second name, like "-j".
CLI::Option* add_setting(CLI::App& command, std::string_view key, project::TypedSettings& typed,
                         const std::string& also = {});

/// Adds --severity.
void add_levels(CLI::App& command, std::vector<std::string>& levels);

/// Adds --config and --isolated.
void add_settings_choice(CLI::App& command, project::SettingsChoice& choice);

}  // namespace daejo::cli
