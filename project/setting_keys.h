#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/finding.h"

namespace daejo::project {

/// The value of a setting. Paths are texts.
using SettingValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

/// The type of a setting. `file` and `files` are paths relative to the folder of the daejo.toml that names
/// them.
enum class SettingType { flag, whole_number, number, text, file, files, globs };

/// A key of daejo.toml. The command-line option has the same name, and the environment variable has it in
/// capitals.
struct SettingKey {
  std::string_view name;
  SettingType type = SettingType::text;
  std::string_view value_name = {};  ///< The placeholder in help, like "SECONDS"; empty for a flag.
  std::string_view default_value;    ///< In TOML. Empty if there is none; `help` then says what happens.
  std::string_view example;          ///< In TOML.
  std::string_view help;             ///< One or more whole sentences.
  double least = 0;                  ///< The smallest and the largest number allowed.
  double most = 0;
  std::span<const std::string_view> choices = {};  ///< The texts allowed; empty to allow any.
  bool may_differ = false;                         ///< Whether it may differ between the files of one run.
};

/// All top-level keys of daejo.toml, in the order of the documentation.
std::span<const SettingKey> setting_keys();

/// The key with this name, or null.
const SettingKey* find_setting_key(std::string_view name);

/// The environment variable of a key, like "DAEJO_API_INTERVAL". It is DAEJO_ARXIV_API for api-url, and empty
/// for lists, which have none.
std::string environment_name(const SettingKey& key);

/// The key's type in words: "a number from 0 to 1".
std::string describe_type(const SettingKey& key);

/// Parses a value from the command line, or one item of a list. Nothing if the key does not allow it.
std::optional<SettingValue> setting_from_text(const SettingKey& key, const std::string& text);

/// Whether a value of the right type is in the key's range.
bool is_allowed(const SettingKey& key, const SettingValue& value);

/// Formats the value as TOML.
std::string to_toml(const SettingValue& value);

/// Formats a text as a TOML string.
std::string quoted_toml(std::string_view text);

/// Reads a level of `[severity]`: "note", "warning", "error" or "off". "off" gives an empty inner value; any
/// other text gives nothing.
std::optional<std::optional<Severity>> parse_level(std::string_view name);
std::string_view level_name(const std::optional<Severity>& level);

/// Explains in a sentence why a reason may not have this level; empty if it may.
std::string level_error(const std::string& code, std::string_view level);

}  // namespace daejo::project
