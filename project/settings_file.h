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

namespace daejo::project {

/// A value and the place in the file where it was read.
struct PlacedValue {
  SettingValue value;
  Place place;
};

/// A reason's level and the place where it was read. An empty level means "off".
struct PlacedLevel {
  std::optional<Severity> level;
  Place place;
};

using PlacedLevels = std::map<std::string, PlacedLevel, std::less<>>;

/// One `[[overrides]]` table: settings for the files that match a glob in `paths`.
struct SettingsOverride {
  std::vector<std::string> paths;  ///< Relative to the folder of the daejo.toml.
  PlacedLevels severities;
  std::optional<PlacedValue> fail_on;
};

/// One `[[reader]]` table: how to read the files that match a glob in `paths`, if daejo does not read them
/// correctly by itself.
struct ReaderSettings {
  std::vector<std::string> paths;  ///< Relative to the folder of the daejo.toml.
  parsers::ReaderRules rules;
};

/// The contents of one daejo.toml.
struct SettingsFile {
  std::string file;              ///< The file's name for messages.
  std::filesystem::path folder;  ///< The folder to which its paths and globs are relative.
  /// The values by key. Paths in them are already joined to `folder`, but globs are not.
  std::map<std::string, PlacedValue, std::less<>> values;
  PlacedLevels severities;
  /// If several match a file, the last one has precedence.
  std::vector<SettingsOverride> overrides;
  /// If several match a file, only the last one applies.
  std::vector<ReaderSettings> readers;
};

/// Parses a daejo.toml. Throws an `InputError` with line and column for invalid TOML, for an unknown key
/// (with the most similar known one, if any is similar), and for a value of the wrong type or out of range.
/// Also throws one, with the line only, for a line with more than 1,000 dots.
SettingsFile parse_settings(std::string_view text, const std::string& file,
                            const std::filesystem::path& folder);

}  // namespace daejo::project
