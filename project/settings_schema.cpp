#include "project/settings_schema.h"

#include "base/json.h"
#include "findings/rules.h"
#include "project/setting_keys.h"

namespace daejo::project {
namespace {

Json type_of(const SettingKey& key) {
  switch (key.type) {
    case SettingType::flag:
      return {{"type", "boolean"}};
    case SettingType::whole_number:
      return {{"type", "integer"}, {"minimum", key.least}, {"maximum", key.most}};
    case SettingType::number:
      return {{"type", "number"}, {"minimum", key.least}, {"maximum", key.most}};
    case SettingType::text:
      if (!key.choices.empty()) return {{"enum", std::vector(key.choices.begin(), key.choices.end())}};
      [[fallthrough]];
    case SettingType::file:
      return {{"type", "string"}, {"minLength", 1}};
    case SettingType::files:
    case SettingType::globs:
      return {{"type", "array"}, {"items", {{"type", "string"}, {"minLength", 1}}}};
  }
  return {};
}

Json describe(const SettingKey& key) {
  Json described = {{"description", key.help}};
  described.update(type_of(key));
  // Defaults and examples are written in TOML, but all of them are also valid JSON.
  if (!key.default_value.empty()) described["default"] = Json::parse(key.default_value);
  described["examples"] = Json::array({Json::parse(key.example)});
  return described;
}

Json levels() {
  Json properties = Json::object();
  for (const Rule& rule : all_rules()) {
    Json allowed = Json::array();
    for (const char* level : {"off", "note", "warning", "error"}) {
      if (level_error(std::string(rule.code), level).empty()) allowed.push_back(level);
    }
    properties[std::string(rule.code)] = {{"description", rule.title}, {"enum", allowed}};
  }
  return {{"description", "The level of each reason, by the reason's code."},
          {"type", "object"},
          {"additionalProperties", false},
          {"properties", properties}};
}

}  // namespace

std::string settings_schema() {
  Json properties = Json::object();
  for (const SettingKey& key : setting_keys()) properties[std::string(key.name)] = describe(key);
  properties["severity"] = {{"$ref", "#/$defs/severity"}};
  const Json paths = {{"description", "Globs of the files that the override is for."},
                      {"type", "array"},
                      {"minItems", 1},
                      {"items", {{"type", "string"}, {"minLength", 1}}}};
  const Json override_ = {{"type", "object"},
                          {"additionalProperties", false},
                          {"required", {"paths"}},
                          {"properties",
                           {{"paths", paths},
                            {"severity", {{"$ref", "#/$defs/severity"}}},
                            {"fail-on", {{"$ref", "#/properties/fail-on"}}}}}};
  properties["overrides"] = {
      {"description",
       "Other settings for some files. If several overrides are for a file, the later ones win."},
      {"type", "array"},
      {"items", override_}};
  const Json names = {{"type", "array"}, {"items", {{"type", "string"}, {"minLength", 1}}}};
  const Json reader = {
      {"type", "object"},
      {"additionalProperties", false},
      {"required", {"paths"}},
      {"properties",
       {{"paths", paths},
        {"record",
         {{"description",
           "What begins a record: `heading 3`, `bold`, `line`, `item`, `row`, `object`, `div.card`, `document`."},
          {"type", "string"},
          {"minLength", 1}}},
        {"summary", names},
        {"ignore", names},
        {"source",
         {{"description", "The field of JSON with the text that the bot made the summary from."},
          {"type", "string"},
          {"minLength", 1}}}}}};
  properties["reader"] = {
      {"description",
       "How to read some files, if daejo does not read them right by itself. If several readers are for a file, the last one applies."},
      {"type", "array"},
      {"items", reader}};
  properties["fail_on_unread"] = {{"$ref", "#/properties/fail-on-unread"}};
  const Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                       {"title", "daejo.toml"},
                       {"type", "object"},
                       {"additionalProperties", false},
                       {"properties", properties},
                       {"$defs", {{"severity", levels()}}}};
  constexpr int indent = 2;
  return schema.dump(indent) + "\n";
}

}  // namespace daejo::project
