#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/environment.h"
#include "project/settings_file.h"
#include "report/summary.h"

namespace daejo::project {

enum class OriginKind { built_in, file, environment, command_line };

/// Where a value came from.
struct Origin {
  OriginKind kind = OriginKind::built_in;
  std::string where;  ///< "daejo.toml:3", "DAEJO_STORE" or "--store"; empty for a built-in default.
};

/// "default", "daejo.toml:3", "environment DAEJO_STORE" or "command line".
std::string to_string(const Origin& origin);

struct Setting {
  std::optional<SettingValue> value;  ///< Nothing if the key is not set and has no default.
  Origin origin;
};

/// The effective settings by key.
using Settings = std::map<std::string, Setting, std::less<>>;

/// The value of a key, or null if it has none. `Value` must be the key's type.
template <typename Value>
const Value* setting_value(const Settings& settings, std::string_view key) {
  const auto found = settings.find(key);
  return found == settings.end() || !found->second.value ? nullptr
                                                         : std::get_if<Value>(&*found->second.value);
}

/// Unparsed values from the command line, by key.
using TypedSettings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Determines the effective settings. In order of precedence, a value comes from the command line, the
/// environment, daejo.toml (which may be null) or the default. Throws `UsageError` for an invalid value on
/// the command line or in the environment.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           const SettingsFile* file);

/// As above, for a run whose files have several daejo.toml. Each of these may set a key that concerns the
/// whole run. Throws `UsageError` if two disagree and neither command line nor environment decides.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           std::span<const SettingsFile* const> files);

/// A reason's effective level and its origin.
struct LevelInForce {
  std::optional<Severity> level;  ///< Nothing means "off".
  Origin origin;
};

/// The settings that apply to one digest.
struct FileRules {
  /// Only the reasons whose level differs from the rule's default.
  std::map<std::string, LevelInForce, std::less<>> levels;
  report::FailOn fail_on = report::FailOn::mismatch;
  Origin fail_on_origin;
  std::string baseline;  ///< Empty if there is none.
  bool fail_on_unread = true;
  parsers::ReaderRules reader;  ///< How to parse the file.
};

/// Parses CODE=LEVEL from the command line. Throws `UsageError`.
std::pair<std::string, std::optional<Severity>> parse_typed_level(const std::string& text);

/// Determines the rules for one digest. In order of precedence, a level comes from the command line, a
/// matching override (later ones win), or `[severity]`. The fail level and the baseline come from `settings`,
/// but a matching override replaces a value that came from daejo.toml. `path` is relative to the folder of
/// `file`.
FileRules rules_in_force(const Settings& settings, const SettingsFile* file, const std::string& path,
                         std::span<const std::string> typed_levels);

}  // namespace daejo::project
