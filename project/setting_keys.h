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

/// The type of a setting. `file` and `files` are paths. In a daejo.toml, they are relative to its folder.
enum class SettingType { flag, whole_number, number, text, file, files, globs };

/// A key of daejo.toml. Its command-line option, if it has one, has the same name. For its environment
/// variable, see `environment_name`.
struct SettingKey {
  std::string_view name;
  SettingType type = SettingType::text;
  std::string_view value_name = {};  ///< The placeholder in help, like "SECONDS"; empty for a flag.
  std::string_view default_value;    ///< In TOML. Empty if there is none; `help` then says what happens.
  std::string_view example;          ///< In TOML.
  std::string_view help;             ///< One or more whole sentences.
  double least = 0;                  ///< The smallest number allowed; `most` is the largest.
  double most = 0;
  std::span<const std::string_view> choices = {};  ///< The texts allowed; empty to allow any.
  /// Whether its value may differ between the files of one run.
  bool may_differ = false;
};

/// All top-level keys of daejo.toml except `severity`, `overrides` and `reader`, in the order of the
/// documentation.
std::span<const SettingKey> setting_keys();

/// The key with this name, or null.
const SettingKey* find_setting_key(std::string_view name);

/// The environment variable of a key, like "DAEJO_API_INTERVAL". It is DAEJO_ARXIV_API for api-url, and empty
/// for lists, which have none.
std::string environment_name(const SettingKey& key);

/// The key's type in words: "a number from 0 to 1".
std::string describe_type(const SettingKey& key);

/// Parses a value from the command line or the environment. For a list, the value has this one item. Nothing
/// if the text has the wrong type or is not allowed.
std::optional<SettingValue> setting_from_text(const SettingKey& key, const std::string& text);

/// Whether a value of the right type is allowed: a number in the key's range, a text that is not empty and is
/// one of the choices if the key has some, or a list without empty texts.
bool is_allowed(const SettingKey& key, const SettingValue& value);

/// Formats the value as TOML.
std::string to_toml(const SettingValue& value);

/// Formats a text as a TOML string.
std::string quoted_toml(std::string_view text);

/// Reads a level of `[severity]`: "note", "warning", "error" or "off". For "off", the inner value is empty.
/// For a text that is none of these, the outer value is.
std::optional<std::optional<Severity>> parse_level(std::string_view name);
std::string_view level_name(const std::optional<Severity>& level);

/// Explains in a sentence why a reason may not have this level, or that there is no such reason; empty if the
/// level is allowed.
std::string level_error(const std::string& code, std::string_view level);

}  // namespace daejo::project
