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

/// Where a value comes from.
struct Origin {
  OriginKind kind = OriginKind::built_in;
  std::string where;  ///< "daejo.toml:3", "DAEJO_STORE" or "--store"; empty for a built-in default.
};

/// "default", "daejo.toml:3", "environment DAEJO_STORE" or "command line".
std::string to_string(const Origin& origin);

struct Setting {
  std::optional<SettingValue> value;  ///< Nothing if the key is not set anywhere and has no default.
  Origin origin;
};

/// The effective settings, by key.
using Settings = std::map<std::string, Setting, std::less<>>;

/// The value of a key, or null if it has none. `Value` must be the key's type; with another type, the result
/// is null.
template <typename Value>
const Value* setting_value(const Settings& settings, std::string_view key) {
  const auto found = settings.find(key);
  return found == settings.end() || !found->second.value ? nullptr
                                                         : std::get_if<Value>(&*found->second.value);
}

/// Values from the command line as they were typed, by key.
using TypedSettings = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Determines the effective settings. A value comes from the first of these that has one: the command line,
/// the environment, daejo.toml (which may be null), the default. Throws `UsageError` for an invalid value on
/// the command line or in the environment.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           const SettingsFile* file);

/// Determines the effective settings of a run whose files have several daejo.toml. Each of these may set a
/// key that applies to the whole run. Throws `UsageError` if two of them have different values for such a key
/// and neither the command line nor the environment has one. For a key that may differ between files, the
/// value of the first daejo.toml that has one is used.
Settings settings_in_force(const TypedSettings& typed, const Environment& environment,
                           std::span<const SettingsFile* const> files);

/// A reason's effective level, and where it comes from.
struct LevelInForce {
  std::optional<Severity> level;  ///< Nothing means "off".
  Origin origin;
};

/// The settings that apply to one digest.
struct FileRules {
  /// The levels of those reasons for which daejo.toml or the command line sets one.
  std::map<std::string, LevelInForce, std::less<>> levels;
  report::FailOn fail_on = report::FailOn::mismatch;
  Origin fail_on_origin;
  std::string baseline;  ///< The path of the baseline; empty if there is none.
  bool fail_on_unread = true;
  parsers::ReaderRules reader;  ///< How to parse the file.
};

/// Reads CODE=LEVEL as typed on the command line. Throws `UsageError` if the text has another form, if the
/// code is unknown, or if the reason may not have the level.
std::pair<std::string, std::optional<Severity>> parse_typed_level(const std::string& text);

/// Determines the rules for one digest. `file` is its daejo.toml, or null; `path` is relative to the folder
/// of that file. A reason's level comes from the first of these that has one: the command line, a matching
/// override (the last one first), `[severity]`. The fail level, the baseline and `fail_on_unread` come from
/// `settings`; a matching override replaces a fail level that does not come from the command line or the
/// environment. `reader` is that of the last matching `[[reader]]` table.
FileRules rules_in_force(const Settings& settings, const SettingsFile* file, const std::string& path,
                         std::span<const std::string> typed_levels);

}  // namespace daejo::project
