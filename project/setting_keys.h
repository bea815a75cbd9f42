#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "findings/finding.h"

namespace daejo {

/// What a setting can hold; paths are texts.
using SettingValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>>;

/// `file` and `files` are paths, relative to the folder of the daejo.toml that names them.
enum class SettingType { flag, whole_number, number, text, file, files, globs };

/// A key of daejo.toml. The option has the same name, and so, in capitals, has the environment variable.
struct SettingKey {
  std::string_view name;
  SettingType type = SettingType::text;
  std::string_view value_name = {};  ///< What help calls the value: "SECONDS". A flag has none.
  std::string_view default_value;  ///< As TOML; empty where there is none, and `help` then says what happens.
  std::string_view example;        ///< As TOML.
  std::string_view help;           ///< Whole sentences.
  double least = 0;                ///< Numbers lie from `least` to `most`, both inside.
  double most = 0;
  std::span<const std::string_view> choices = {};  ///< Texts are one of these, if any are named.
  bool may_differ = false;                         ///< Whether a run's files may each have their own.
};

/// Every key at the top of daejo.toml, in the order of the documentation.
std::span<const SettingKey> setting_keys();

/// The key of a name, or null.
const SettingKey* find_setting_key(std::string_view name);

/// "DAEJO_API_INTERVAL"; DAEJO_ARXIV_API for api-url; empty for lists, which have no variable.
std::string environment_name(const SettingKey& key);

/// The key's type in words: "a number from 0 to 1".
std::string describe_type(const SettingKey& key);

/// Parses a value from the command line; nothing where the key does not allow it. For a list, one item.
std::optional<SettingValue> setting_from_text(const SettingKey& key, const std::string& text);

/// Whether a value of the right type is in the key's range.
bool is_allowed(const SettingKey& key, const SettingValue& value);

/// The value as TOML.
std::string to_toml(const SettingValue& value);

/// A text as a TOML string.
std::string quoted_toml(std::string_view text);

/// Reads a level of `[severity]`: "note", "warning", "error", or "off", which is an empty inner value.
std::optional<std::optional<Severity>> parse_level(std::string_view name);
std::string_view level_name(const std::optional<Severity>& level);

/// Why a reason may not have the level, as a sentence; empty where it may.
std::string level_error(const std::string& code, std::string_view level);

}  // namespace daejo
