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

/// Accepts one of the names. For any other name, the error lists the names and suggests a similar one, if
/// there is one.
CLI::Validator one_of(std::vector<std::string> names);

/// The help of a key of daejo.toml, without the full stop at its end, because the help of other options has
/// none.
std::string setting_help(std::string_view key);

/// Adds the option for a key of daejo.toml, with its help and limits. Typed values are stored in `typed`,
/// which must outlive the parsing of the command line. `also` is a second name, like "-j", or like
/// "!--no-fail-on-unread" for the opposite of a flag.
CLI::Option* add_setting(CLI::App& command, std::string_view key, project::TypedSettings& typed,
                         const std::string& also = {});

/// Adds --severity.
void add_levels(CLI::App& command, std::vector<std::string>& levels);

/// Adds --config and --isolated.
void add_settings_choice(CLI::App& command, project::SettingsChoice& choice);

}  // namespace daejo::cli
