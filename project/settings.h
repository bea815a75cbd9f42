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

/// The origin of a value.
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

/// The effective value of every key.
using Settings = std::map<std::string, Setting, std::less<>>;

/// A key's value, or null where it has none. `Value` must be the key's type.
template <typename Value>
const Value* setting_value(const Settings& settings, std::string_view key) {
  const auto found = settings.find(key);
  return found == settings.end() || !found->second.value ? nullptr
                                                         : std::get_if<Value>(&*found->second.value);
}

/// Values from the command line, by key, unparsed.
using TypedSettings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Precedence: command line, environment, daejo.toml (may be null), default. Throws `UsageError` for an
/// invalid value on the command line or in the environment.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           const SettingsFile* file);

/// As above, for a run over files with several daejo.toml. A key that concerns the whole run may be set in
/// any of them; throws `UsageError` where two disagree and nothing overrides both.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           std::span<const SettingsFile* const> files);

/// A reason's effective level and its origin.
struct LevelInForce {
  std::optional<Severity> level;  ///< Nothing is "off".
  Origin origin;
};

/// The rules for one digest.
struct FileRules {
  std::map<std::string, LevelInForce, std::less<>>
      levels;  ///< Of the reasons whose level is not the rule's own.
  FailOn fail_on = FailOn::mismatch;
  Origin fail_on_origin;
  std::string baseline;  ///< Empty for none.
  bool fail_on_unread = true;
  ReaderRules reader;  ///< How to read the file.
};

/// Parses CODE=LEVEL. Throws `UsageError`.
std::pair<std::string, std::optional<Severity>> parse_typed_level(const std::string& text);

/// Precedence of levels: command line, matching overrides (later ones first), `[severity]`. Fail level and
/// baseline are those of `settings`, except that a matching override replaces daejo.toml's own. `path` is
/// relative to the folder of `file`.
FileRules rules_in_force(const Settings& settings, const SettingsFile* file, const std::string& path,
                         std::span<const std::string> typed_levels);

}  // namespace daejo
