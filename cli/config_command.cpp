#include "cli/config_command.h"
#include "base/enum_names.h"
#include "base/json.h"

#include <fmt/format.h>

#include <algorithm>

namespace daejo::cli {
namespace {

/// The effective settings of a project that consists of one file or folder.
project::Settings settings_of(const check::Project& project) {
  project::Settings settings = project.settings;
  const project::FileRules& rules = project.rules.begin()->second;
  settings["fail-on"] = {project::SettingValue(std::string(to_string(rules.fail_on))), rules.fail_on_origin};
  return settings;
}

/// The part of a key's help that says what happens if it is not set.
std::string without_it(const project::SettingKey& key) {
  const std::size_t at = key.help.find("Without it");
  return at == std::string_view::npos ? std::string() : " " + std::string(key.help.substr(at));
}

/// A line with its comment at a fixed column, or directly after the line if that is too long.
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

}  // namespace

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

}  // namespace daejo::cli
