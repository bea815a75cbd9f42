#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "base/enum_names.h"
#include "base/json.h"
#include "check/project_settings.h"
#include "cli/commands.h"
#include "cli/option_groups.h"
#include "cli/setting_options.h"
#include "project/settings_schema.h"

namespace daejo::cli {
namespace {

/// The effective settings of a project that consists of one file or folder. The fail level is the one for
/// that file or folder.
project::Settings settings_of(const check::Project& project) {
  project::Settings settings = project.settings;
  const project::FileRules& rules = project.rules.begin()->second;
  settings["fail-on"] = {project::SettingValue(std::string(to_string(rules.fail_on))), rules.fail_on_origin};
  return settings;
}

/// The part of a key's help that says what happens if the key is not set, after a space; empty if there is no
/// such part.
std::string without_it(const project::SettingKey& key) {
  const std::size_t at = key.help.find("Without it");
  return at == std::string_view::npos ? std::string() : " " + std::string(key.help.substr(at));
}

/// A line with a comment behind it. Comments begin in the same column, except behind lines that are too long.
std::string commented(const std::string& line, const std::string& comment) {
  constexpr std::size_t column = 36;
  return fmt::format("{:<{}}  # {}\n", line, column, comment);
}

std::string line_of(const project::SettingKey& key, const project::Setting& setting) {
  if (!setting.value) return fmt::format("# {} is not set.{}\n", key.name, without_it(key));
  return commented(fmt::format("{} = {}", key.name, project::to_toml(*setting.value)),
                   to_string(setting.origin));
}

constexpr EnumNames<project::OriginKind, 4> origin_names{{"default", "file", "environment", "command-line"}};

Json as_json(const Json& value, const project::Origin& origin) {
  return {{"value", value}, {"origin", origin_names.of(origin.kind)}, {"where", origin.where}};
}

Json as_json(const project::Setting& setting) {
  if (!setting.value) return as_json(Json(), setting.origin);
  return std::visit([&](const auto& value) { return as_json(Json(value), setting.origin); }, *setting.value);
}

/// Renders the effective settings as a daejo.toml, with the origin of each value in a comment. `subject` is
/// the name of the file or folder that they apply to.
std::string settings_as_toml(const check::Project& project, const std::string& subject) {
  const project::Settings settings = settings_of(project);
  std::string text = "# In force for " + subject;
  text += project.files_in_use.empty()
              ? ", which has no daejo.toml.\n"
              : fmt::format(", whose settings are in {}.\n", fmt::join(project.files_in_use, ", "));
  for (const project::SettingKey& key : project::setting_keys())
    text += line_of(key, settings.find(key.name)->second);
  const project::FileRules& rules = project.rules.begin()->second;
  if (!rules.levels.empty()) text += "\n[severity]\n";
  for (const auto& [code, level] : rules.levels) {
    text += commented(fmt::format("{} = \"{}\"", code, project::level_name(level.level)),
                      to_string(level.origin));
  }
  return text;
}

/// Renders the effective settings as a JSON object for programs. It has `path`, `files`, `settings` and
/// `severity`. Each key of `settings` and each code of `severity` has a `value` (null if there is none), an
/// `origin` (default, file, environment or command-line) and `where`, the place of the value.
std::string settings_as_json(const check::Project& project, const std::string& subject) {
  const project::Settings settings = settings_of(project);
  Json json = {{"path", subject}, {"files", project.files_in_use}};
  json["settings"] = Json::object();
  for (const project::SettingKey& key : project::setting_keys()) {
    json["settings"][std::string(key.name)] = as_json(settings.find(key.name)->second);
  }
  json["severity"] = Json::object();
  for (const auto& [code, level] : project.rules.begin()->second.levels) {
    json["severity"][code] = as_json(Json(project::level_name(level.level)), level.origin);
  }
  constexpr int indent = 2;
  return json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// The options of `config` as typed.
struct ConfigArguments {
  std::string path;
  std::string format = "toml";
  bool schema = false;
  check::ProjectRequest project;
};

int run(const ConfigArguments& arguments) {
  if (arguments.schema) {
    std::cout << project::settings_schema();
    return 0;
  }
  const check::Project project = open_project_at(arguments.project, arguments.path);
  const std::string subject = arguments.path.empty() ? "." : arguments.path;
  std::cout << (arguments.format == "json" ? settings_as_json(project, subject)
                                           : settings_as_toml(project, subject));
  return 0;
}

}  // namespace

void add_config(CLI::App& app, std::vector<Command>& commands) {
  CLI::App* command = app.add_subcommand("config", "Show the settings in force, and where each comes from");
  const auto arguments = std::make_shared<ConfigArguments>();
  command
      ->add_option("path", arguments->path,
                   "The digest or folder to show them for. Without it, the current folder")
      ->type_name("PATH");
  add_format(*command, arguments->format, {"toml", "json"});
  command->add_flag("--schema", arguments->schema, "Write daejo.toml's JSON Schema instead");
  project::TypedSettings& typed = arguments->project.typed;
  for (const char* key : {"exclude", "fail-on", "baseline"}) add_setting(*command, key, typed);
  add_levels(*command, arguments->project.typed_levels);
  add_run_settings(*command, typed);
  add_settings_choice(*command, arguments->project.choice);
  commands.push_back({command, [arguments] { return run(*arguments); }});
}

}  // namespace daejo::cli
