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

/// One of some names; says which is nearest to another one.
CLI::Validator one_of(std::vector<std::string> names);

/// A key's help as that of an option, which is no sentence of its own.
std::string setting_help(std::string_view key);

/// The option of a key of daejo.toml, with the key's help and its limits. What is typed goes into `typed`,
/// which must outlive the parsing. `also` is another name: "-j".
CLI::Option* add_setting(CLI::App& command, std::string_view key, TypedSettings& typed,
                         const std::string& also = {});

/// --severity.
void add_levels(CLI::App& command, std::vector<std::string>& levels);

/// --config and --isolated.
void add_settings_choice(CLI::App& command, SettingsChoice& choice);

}  // namespace daejo
