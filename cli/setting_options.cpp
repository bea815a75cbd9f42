#include "cli/setting_options.h"

#include <fmt/format.h>

#include "base/nearest_name.h"
#include "cli/option_groups.h"

namespace daejo::cli {
namespace {

/// The default value as a user would type it; empty for an empty list and for a key without a default.
std::string shown_default(const project::SettingKey& key) {
  std::string_view text = key.default_value;
  if (text == "[]") return {};
  if (text.starts_with('"')) text = text.substr(1, text.size() - 2);
  return std::string(text);
}

CLI::Validator values_of(const project::SettingKey& key) {
  if (!key.choices.empty()) return one_of({key.choices.begin(), key.choices.end()});
  return {[&key](const std::string& text) {
            return setting_from_text(key, text) ? std::string()
                                                : "'" + text + "' is not " + describe_type(key);
          },
          {}};
}

CLI::Option* add_flag(CLI::App& command, const project::SettingKey& key, const std::string& names,
                      project::TypedSettings& typed) {
  const auto take = [&typed, &key](const std::int64_t& count) {
    typed[std::string(key.name)] = {count > 0 ? "true" : "false"};
  };
  return command.add_flag_function(names, take, setting_help(key.name))->group(setting_group);
}

}  // namespace

CLI::Validator one_of(std::vector<std::string> names) {
  const std::string shown = fmt::format("{{{}}}", fmt::join(names, ","));
  return {[names = std::move(names)](const std::string& text) {
            if (std::ranges::find(names, text) != names.end()) return std::string();
            const std::string nearest = nearest_name(text, names);
            return fmt::format("'{}' is none of {}{}", text, fmt::join(names, ", "),
                               nearest.empty() ? "" : " (did you mean '" + nearest + "'?)");
          },
          shown};
}

std::string setting_help(std::string_view key) {
  std::string help(project::find_setting_key(key)->help);
  if (help.ends_with('.')) help.pop_back();
  return help;
}

CLI::Option* add_setting(CLI::App& command, std::string_view name, project::TypedSettings& typed,
                         const std::string& also) {
  const project::SettingKey& key = *project::find_setting_key(name);
  const std::string names = (also.empty() ? "" : also + ",") + "--" + std::string(key.name);
  if (key.type == project::SettingType::flag) return add_flag(command, key, names, typed);
  const auto take = [&typed, &key](const std::vector<std::string>& texts) {
    typed[std::string(key.name)] = texts;
  };
  CLI::Option* option =
      command.add_option_function<std::vector<std::string>>(names, take, setting_help(key.name));
  const bool is_list = key.type == project::SettingType::files || key.type == project::SettingType::globs;
  if (!is_list) option->expected(1);
  option->allow_extra_args(false)
      ->group(setting_group)
      ->type_name(std::string(key.value_name))
      ->check(values_of(key));
  const std::string shown = shown_default(key);
  return shown.empty() ? option : option->default_str(shown);
}

void add_levels(CLI::App& command, std::vector<std::string>& levels) {
  command
      .add_option(
          "--severity", levels,
          "Change a reason's severity, or turn it off, for example name-unsupported=off; may be repeated")
      ->group(setting_group)
      ->type_name("CODE=LEVEL")
      ->allow_extra_args(false);
}

void add_settings_choice(CLI::App& command, project::SettingsChoice& choice) {
  CLI::Option* file = add_file(command, "--config", choice.file,
                               "A daejo.toml for all digests, instead of the nearest one for each");
  command.add_flag("--isolated", choice.isolated, "Read no daejo.toml")->excludes(file);
}

}  // namespace daejo::cli
