#include "cli/command_outline.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <boost/algorithm/string/classification.hpp>
#include <boost/algorithm/string/split.hpp>

#include "cli/setting_options.h"

namespace daejo::cli {
namespace {

std::vector<std::string> names_of(const CLI::Option& option) {
  if (option.get_positional()) return {option.get_name()};
  std::vector<std::string> names;
  for (const std::string& name : option.get_snames()) names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) names.push_back("--" + name);
  return names;
}

/// Reads the name and the choices of an option's value from CLI11's notation "LEVEL:{a,b}". A flag has no
/// value.
void take_value(const CLI::Option& option, OptionOutline& outline) {
  const bool is_flag = option.get_items_expected_max() == 0;
  if (is_flag) return;
  const std::string type = option.get_type_name();
  outline.value = type.substr(0, type.find(':'));
  const std::size_t begin = type.find('{');
  if (begin == std::string::npos) return;
  const std::string names = type.substr(begin + 1, type.find('}') - begin - 1);
  boost::algorithm::split(outline.choices, names, boost::algorithm::is_any_of(","));
}

OptionOutline outline_of(const CLI::Option& option) {
  OptionOutline outline;
  outline.names = names_of(option);
  take_value(option, outline);
  outline.default_value = option.get_default_str();
  outline.group = option.get_positional() ? "Arguments" : option.get_group();
  outline.help = option.get_description();
  outline.variable = option.get_envname();
  if (outline.group == setting_group) {
    if (const auto* key = project::find_setting_key(outline.names.back().substr(2))) {
      outline.variable = environment_name(*key);
    }
  }
  outline.is_argument = option.get_positional();
  outline.is_required = option.get_required();
  outline.may_repeat = option.get_expected_max() > 1;
  return outline;
}

CommandOutline outline_of(const CLI::App& app, const std::string& name) {
  CommandOutline outline;
  outline.name = name;
  outline.help = app.get_description();
  outline.notes = app.get_footer();
  for (const CLI::Option* option :
       app.get_options([](const CLI::Option* one) { return !one->get_group().empty(); })) {
    outline.options.push_back(outline_of(*option));
  }
  for (const CLI::App* command :
       app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); })) {
    if (command->get_name().empty()) {
      // CLI11 represents an option group as a subcommand without a name. The options of the group belong to
      // this command.
      for (OptionOutline& option : outline_of(*command, name).options) {
        option.group = command->get_group();
        outline.options.push_back(std::move(option));
      }
      continue;
    }
    const std::string whole = name.empty() ? command->get_name() : name + " " + command->get_name();
    outline.commands.push_back(outline_of(*command, whole));
  }
  return outline;
}

}  // namespace

CommandOutline outline_of(const CLI::App& app) {
  std::string name;
  for (const CLI::App* one = &app; one->get_parent() != nullptr; one = one->get_parent()) {
    name = name.empty() ? one->get_name() : fmt::format("{} {}", one->get_name(), name);
  }
  return outline_of(app, name);
}

}  // namespace daejo::cli
