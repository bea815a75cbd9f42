#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/environment.h"
#include "project/settings_file.h"
#include "report/summary.h"

namespace daejo {

enum class OriginKind { built_in, file, environment, command_line };

/// Where a value comes from.
struct Origin {
  OriginKind kind = OriginKind::built_in;
  std::string where;  ///< "daejo.toml:3", "DAEJO_STORE", "--store"; empty for what is built in.
};

/// "default", "daejo.toml:3", "environment DAEJO_STORE", "command line".
std::string to_string(const Origin& origin);

struct Setting {
  std::optional<SettingValue> value;  ///< Nothing where there is no default either.
  Origin origin;
};

/// What is in force, for every key.
using Settings = std::map<std::string, Setting, std::less<>>;

/// A key's value, or null where it has none. `Value` is the one of its type.
template <typename Value>
const Value* setting_value(const Settings& settings, std::string_view key) {
  const auto found = settings.find(key);
  return found == settings.end() || !found->second.value ? nullptr
                                                         : std::get_if<Value>(&*found->second.value);
}

/// What the command line gives, by key, as typed.
using TypedSettings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// The command line goes over the environment, that over the daejo.toml (which may be null), that over the
/// default. Throws `UsageError` for what the key cannot hold, typed or in a variable.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           const SettingsFile* file);

/// The same for a run over files that belong to several daejo.toml: a key of the whole run holds wherever it
/// is set. Throws `UsageError` where two set it differently and nothing goes over both.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           std::span<const SettingsFile* const> files);

/// Where a reason's level comes from.
struct LevelInForce {
  std::optional<Severity> level;  ///< Nothing is "off".
  Origin origin;
};

/// What holds for one digest.
struct FileRules {
  std::map<std::string, LevelInForce, std::less<>>
      levels;  ///< Of the reasons whose level is not the rule's own.
  FailOn fail_on = FailOn::mismatch;
  Origin fail_on_origin;
  std::string baseline;  ///< Empty for none.
  bool fail_on_unread = true;
  ReaderRules reader;  ///< How to read the file.
};

/// A level that was typed as CODE=LEVEL. Throws `UsageError`.
std::pair<std::string, std::optional<Severity>> parse_typed_level(const std::string& text);

/// Levels: the typed ones over the overrides that match, the last first, over `[severity]`. Fail level and
/// baseline: as in `settings`, but an override goes over daejo.toml's own. `path` is relative to the folder
/// of `file`.
FileRules rules_in_force(const Settings& settings, const SettingsFile* file, const std::string& path,
                         std::span<const std::string> typed_levels);

}  // namespace daejo
