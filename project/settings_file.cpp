#include "project/settings_file.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

#include "base/nearest_name.h"

namespace daejo::project {
namespace {

class SettingsReader {
 public:
  SettingsReader(const std::string& file, const std::filesystem::path& folder) {
    out_.file = file;
    out_.folder = folder;
  }

  SettingsFile read(const toml::table& table) {
    for (const auto& [key, node] : table) {
      if (key.str() == "severity") {
        out_.severities = read_levels(key, node);
      } else if (key.str() == "overrides") {
        read_tables(key, node,
                    [&](const toml::table& item) { out_.overrides.push_back(read_override(item)); });
      } else if (key.str() == "reader") {
        read_tables(key, node, [&](const toml::table& item) { out_.readers.push_back(read_reader(item)); });
      } else {
        read_setting(key, node);
      }
    }
    return std::move(out_);
  }

 private:
  Place place_of(const toml::source_region& region) const {
    return {out_.file, region.begin.line, region.begin.column};
  }

  [[noreturn]] void refuse(const toml::source_region& region, const std::string& sentence) const {
    throw InputError(place_of(region), sentence);
  }

  [[noreturn]] void refuse_key(const toml::key& key, const std::vector<std::string>& known) const {
    const std::string name(key.str());
    refuse(key.source(), "There is no key '" + name + "' here" + did_you_mean(name, known));
  }

  void read_setting(const toml::key& key, const toml::node& node) {
    // daejo.toml may also have this key with underscores.
    const bool is_unread = key.str() == "fail_on_unread";
    const SettingKey* const setting =
        find_setting_key(is_unread ? std::string_view("fail-on-unread") : key.str());
    if (setting == nullptr) {
      std::vector<std::string> known = {"severity", "overrides", "reader"};
      for (const SettingKey& one : setting_keys()) known.emplace_back(one.name);
      refuse_key(key, known);
    }
    SettingValue value = value_of(*setting, node);
    if (setting->type == SettingType::file) value = joined(std::get<std::string>(value));
    if (setting->type == SettingType::files) {
      for (std::string& path : std::get<std::vector<std::string>>(value)) path = joined(path);
    }
    out_.values[std::string(setting->name)] = {std::move(value), place_of(key.source())};
  }

  std::string joined(const std::string& path) const {
    return (out_.folder / path).lexically_normal().string();
  }

  SettingValue value_of(const SettingKey& key, const toml::node& node) const {
    const auto value = untested_value(key.type, node);
    if (!value || !is_allowed(key, *value)) {
      refuse(node.source(), "'" + std::string(key.name) + "' must be " + describe_type(key) +
                                ", for example " + std::string(key.example) + "; correct the value.");
    }
    return *value;
  }

  static std::optional<SettingValue> untested_value(SettingType type, const toml::node& node) {
    switch (type) {
      case SettingType::flag:
        if (const auto* flag = node.as_boolean()) return SettingValue(flag->get());
        return std::nullopt;
      case SettingType::whole_number:
        if (const auto* whole = node.as_integer()) return SettingValue(whole->get());
        return std::nullopt;
      case SettingType::number:
        if (!node.is_number()) return std::nullopt;
        return SettingValue(node.value<double>().value_or(0));
      case SettingType::text:
      case SettingType::file:
        if (const auto* text = node.as_string()) return SettingValue(text->get());
        return std::nullopt;
      case SettingType::files:
      case SettingType::globs:
        return list_of(node);
    }
    return std::nullopt;
  }

  static std::optional<SettingValue> list_of(const toml::node& node) {
    const auto* const array = node.as_array();
    if (array == nullptr) return std::nullopt;
    std::vector<std::string> texts;
    for (const toml::node& item : *array) {
      const auto* const text = item.as_string();
      if (text == nullptr) return std::nullopt;
      texts.push_back(text->get());
    }
    return SettingValue(std::move(texts));
  }

  /// The node as written in TOML.
  static std::string to_string(const toml::node& node) {
    std::ostringstream text;
    node.visit([&](const auto& value) { text << value; });
    return text.str();
  }

  PlacedLevels read_levels(const toml::key& key, const toml::node& node) const {
    const auto* const table = node.as_table();
    if (table == nullptr)
      refuse(key.source(),
             "'severity' must be a table of reasons and their levels; write [severity] above them.");
    PlacedLevels levels;
    for (const auto& [code, value] : *table) {
      const std::string name(code.str());
      const auto* const text = value.as_string();
      // A level that is not a string is always wrong. If the code is unknown as well, only the code is
      // reported.
      const std::string error = level_error(name, text == nullptr ? to_string(value) : text->get());
      if (!error.empty()) refuse(code.source(), error);
      levels[name] = {*parse_level(text->get()), place_of(code.source())};
    }
    return levels;
  }

  /// Calls `take` with each table of `[[key]]`.
  template <typename Take>
  void read_tables(const toml::key& key, const toml::node& node, const Take& take) const {
    const auto* const array = node.as_array();
    if (array == nullptr || (!array->empty() && !array->is_array_of_tables())) {
      const std::string name(key.str());
      refuse(key.source(), "'" + name + "' must be a list of tables; write [[" + name + "]] above each.");
    }
    for (const toml::node& item : *array) take(*item.as_table());
  }

  std::string text_of(const toml::key& key, std::string_view example, const toml::node& node) const {
    const SettingKey named{
        .name = key.str(), .type = SettingType::text, .default_value = "", .example = example, .help = ""};
    return std::get<std::string>(value_of(named, node));
  }

  std::vector<std::string> texts_of(const toml::key& key, std::string_view example,
                                    const toml::node& node) const {
    const SettingKey named{
        .name = key.str(), .type = SettingType::globs, .default_value = "", .example = example, .help = ""};
    return std::get<std::vector<std::string>>(value_of(named, node));
  }

  SettingsOverride read_override(const toml::table& table) const {
    SettingsOverride read;
    for (const auto& [key, node] : table) {
      if (key.str() == "paths") {
        read.paths = texts_of(key, R"(["archive/"])", node);
      } else if (key.str() == "severity") {
        read.severities = read_levels(key, node);
      } else if (key.str() == "fail-on") {
        read.fail_on = {value_of(*find_setting_key("fail-on"), node), place_of(key.source())};
      } else {
        refuse_key(key, {"paths", "severity", "fail-on"});
      }
    }
    if (read.paths.empty())
      refuse(table.source(), "This override has no 'paths'; name the files that it applies to.");
    return read;
  }

  ReaderSettings read_reader(const toml::table& table) const {
    ReaderSettings read;
    for (const auto& [key, node] : table) {
      if (key.str() == "paths") {
        read.paths = texts_of(key, R"(["news/"])", node);
      } else if (key.str() == "record") {
        read.rules.record = text_of(key, R"("heading 3")", node);
      } else if (key.str() == "summary") {
        read.rules.summary = texts_of(key, R"(["요약"])", node);
      } else if (key.str() == "ignore") {
        read.rules.ignore = texts_of(key, R"(["여담"])", node);
      } else if (key.str() == "source") {
        read.rules.source = text_of(key, R"("full_text")", node);
      } else {
        refuse_key(key, {"paths", "record", "summary", "ignore", "source"});
      }
    }
    if (read.paths.empty())
      refuse(table.source(), "This reader has no 'paths'; name the files that it is for.");
    return read;
  }

  SettingsFile out_;
};

/// Refuses lines with more than 1,000 dots, because they may be dotted keys with as many parts. toml++ makes
/// nested tables of the parts and frees them by recursion, so the stack could overflow.
void refuse_deep_keys(std::string_view text, const std::string& file) {
  constexpr std::ptrdiff_t most_dots = 1'000;
  std::size_t line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    if (std::count(part.begin(), part.end(), '.') > most_dots) {
      throw InputError({file, line, 0},
                       "The line has more than 1,000 dots, the most that daejo reads; split it.");
    }
    begin = end + 1;
  }
}

}  // namespace

SettingsFile parse_settings(std::string_view text, const std::string& file,
                            const std::filesystem::path& folder) {
  refuse_deep_keys(text, file);
  try {
    return SettingsReader(file, folder).read(toml::parse(text, file));
  } catch (const toml::parse_error& error) {
    const auto begin = error.source().begin;
    throw InputError({file, begin.line, begin.column},
                     "This is not TOML (" + std::string(error.description()) + "); correct the line.");
  }
}

}  // namespace daejo::project
