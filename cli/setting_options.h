#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "project/find_settings.h"
#include "project/settings.h"

namespace daejo {

/// The heading in help of what daejo.toml can hold, too.
inline constexpr const char* setting_group = "Settings, which daejo.toml can hold";

/// Accepts one of the names; the error for another one suggests the nearest.
CLI::Validator one_of(std::vector<std::string> names);

/// A key's help as an option's: without a full stop.
std::string setting_help(std::string_view key);

/// Adds the option of a daejo.toml key with its help and limits. Typed values go into `typed`, which must
/// outlive parsing. `also` is a second name: "-j".
CLI::Option* add_setting(CLI::App& command, std::string_view key, TypedSettings& typed,
                         const std::string& also = {});

/// --severity.
void add_levels(CLI::App& command, std::vector<std::string>& levels);

/// --config and --isolated.
void add_settings_choice(CLI::App& command, SettingsChoice& choice);

}  // namespace daejo
