#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "parsers/records/assign_roles.h"
#include "project/setting_keys.h"

namespace daejo {

/// A value and where it was read.
struct PlacedValue {
  SettingValue value;
  Place place;
};

/// A reason's level and where it was read; an empty level is "off".
struct PlacedLevel {
  std::optional<Severity> level;
  Place place;
};

using PlacedLevels = std::map<std::string, PlacedLevel, std::less<>>;

/// One `[[overrides]]`: settings for the files that match a glob of `paths`.
struct SettingsOverride {
  std::vector<std::string> paths;  ///< Relative to the folder of the daejo.toml.
  PlacedLevels severities;
  std::optional<PlacedValue> fail_on;
};

/// One `[[reader]]`: how to read files that match a glob of `paths`, where the guess is wrong.
struct ReaderSettings {
  std::vector<std::string> paths;  ///< Relative to the folder of the daejo.toml.
  ReaderRules rules;
};

/// The content of one daejo.toml.
struct SettingsFile {
  std::string file;                                        ///< As people are shown it.
  std::filesystem::path folder;                            ///< What its paths and globs are relative to.
  std::map<std::string, PlacedValue, std::less<>> values;  ///< By key; paths are joined to `folder`.
  PlacedLevels severities;
  std::vector<SettingsOverride> overrides;  ///< Later ones win over earlier ones.
  std::vector<ReaderSettings> readers;      ///< Likewise.
};

/// Parses a daejo.toml. Throws `InputError` with line and column for invalid TOML, an unknown key (naming the
/// nearest one), and a value of the wrong type or out of range.
SettingsFile parse_settings(std::string_view text, const std::string& file,
                            const std::filesystem::path& folder);

}  // namespace daejo
