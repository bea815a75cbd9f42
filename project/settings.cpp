#include "project/settings.h"

#include <fmt/format.h>

#include "base/error.h"
#include "project/glob.h"

namespace daejo::project {
namespace {

bool is_list(const SettingKey& key) {
  return key.type == SettingType::files || key.type == SettingType::globs;
}

/// The key's default value; an empty list for a list. The table of keys has other defaults as TOML text,
/// which is parsed by the key's type.
std::optional<SettingValue> default_of(const SettingKey& key) {
  if (is_list(key)) return SettingValue(std::vector<std::string>{});
  std::string text(key.default_value);
  if (text.empty()) return std::nullopt;
  if (text.front() == '"') text = text.substr(1, text.size() - 2);
  return setting_from_text(key, text);
}

std::optional<Setting> typed_setting(const SettingKey& key, const TypedSettings& typed) {
  const auto found = typed.find(key.name);
  if (found == typed.end()) return std::nullopt;
  const Origin origin{OriginKind::command_line, "--" + std::string(key.name)};
  if (is_list(key)) return Setting{found->second, origin};
  const std::string text = found->second.empty() ? "true" : found->second.back();
  auto value = setting_from_text(key, text);
  if (!value) {
    throw UsageError(origin.where + " is '" + text + "' and must be " + describe_type(key) + "; correct it.");
  }
  return Setting{std::move(value), origin};
}

std::optional<Setting> environment_setting(const SettingKey& key, const Environment& environment) {
  const std::string name = environment_name(key);
  if (name.empty()) return std::nullopt;
  const std::string text = environment(name);
  if (text.empty()) return std::nullopt;
  auto value = setting_from_text(key, text);
  if (!value) {
    throw UsageError("The environment variable " + name + " is '" + text + "' and must be " +
                     describe_type(key) + "; correct it or unset it.");
  }
  return Setting{std::move(value), {OriginKind::environment, name}};
}

Origin origin_of(const Place& place) {
  return {OriginKind::file, to_string(Place{place.file, place.line, 0})};
}

void take_levels(const PlacedLevels& from, FileRules& rules) {
  for (const auto& [code, level] : from) rules.levels[code] = {level.level, origin_of(level.place)};
}

report::FailOn fail_on_of(const SettingValue& value) {
  return report::parse_fail_on(std::get<std::string>(value)).value_or(report::FailOn::mismatch);
}

}  // namespace

std::string to_string(const Origin& origin) {
  switch (origin.kind) {
    case OriginKind::built_in:
      return "default";
    case OriginKind::file:
      return origin.where;
    case OriginKind::environment:
      return "environment " + origin.where;
    case OriginKind::command_line:
      return "command line";
  }
  return {};
}

Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           const SettingsFile* file) {
  Settings settings;
  for (const SettingKey& key : setting_keys()) {
    Setting& setting = settings[std::string(key.name)];
    if (auto from_line = typed_setting(key, typed)) {
      setting = std::move(*from_line);
    } else if (auto from_environment = environment_setting(key, environment)) {
      setting = std::move(*from_environment);
    } else if (file != nullptr && file->values.contains(key.name)) {
      const PlacedValue& placed = file->values.find(key.name)->second;
      setting = {placed.value, origin_of(placed.place)};
    } else {
      setting.value = default_of(key);
    }
  }
  return settings;
}

Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           std::span<const SettingsFile* const> files) {
  SettingsFile merged;
  for (const SettingsFile* file : files) {
    for (const auto& [name, placed] : file->values) {
      const auto [first, is_new] = merged.values.try_emplace(name, placed);
      const SettingKey& key = *find_setting_key(name);
      const bool is_settled = is_new || key.may_differ || typed.contains(name) ||
                              environment_setting(key, environment) || first->second.value == placed.value;
      if (is_settled) continue;
      throw UsageError(fmt::format(
          "'{}' has different values at {} and {}, but a run can have only one; set it with --{} on the command line, or check the folders one by one.",
          name, to_string(first->second.place), to_string(placed.place), name));
    }
  }
  return settings_in_force(typed, environment, &merged);
}

std::pair<std::string, std::optional<Severity>> parse_typed_level(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos) {
    throw UsageError("--severity takes CODE=LEVEL, such as name-unsupported=off, not '" + text + "'.");
  }
  const std::string code = text.substr(0, equals);
  const std::string level = text.substr(equals + 1);
  const std::string error = level_error(code, level);
  if (!error.empty()) throw UsageError(error);
  return {code, *parse_level(level)};
}

FileRules rules_in_force(const Settings& settings, const SettingsFile* file, const std::string& path,
                         std::span<const std::string> typed_levels) {
  FileRules rules;
  const Setting& fail_on = settings.find("fail-on")->second;
  rules.fail_on = fail_on_of(*fail_on.value);
  rules.fail_on_origin = fail_on.origin;
  const Setting& baseline = settings.find("baseline")->second;
  if (baseline.value) rules.baseline = std::get<std::string>(*baseline.value);
  if (const auto* flag = setting_value<bool>(settings, "fail-on-unread")) rules.fail_on_unread = *flag;
  const bool file_decides =
      fail_on.origin.kind == OriginKind::built_in || fail_on.origin.kind == OriginKind::file;
  if (file != nullptr) {
    take_levels(file->severities, rules);
    for (const SettingsOverride& override_ : file->overrides) {
      if (!any_glob_matches(override_.paths, path)) continue;
      take_levels(override_.severities, rules);
      if (!override_.fail_on || !file_decides) continue;
      rules.fail_on = fail_on_of(override_.fail_on->value);
      rules.fail_on_origin = origin_of(override_.fail_on->place);
    }
  }
  if (file != nullptr) {
    for (const ReaderSettings& reader : file->readers) {
      if (any_glob_matches(reader.paths, path)) rules.reader = reader.rules;
    }
  }
  for (const std::string& text : typed_levels) {
    const auto [code, level] = parse_typed_level(text);
    rules.levels[code] = {level, {OriginKind::command_line, "--severity"}};
  }
  return rules;
}

}  // namespace daejo::project
