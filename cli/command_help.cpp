#include "cli/command_help.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "report/terminal_text.h"

namespace daejo::cli {
namespace {

/// The column where the help of an option begins. If the name does not leave two spaces before this column,
/// the help begins on the next line.
constexpr std::size_t help_column = 26;

std::string shown_argument(const OptionOutline& argument) {
  const std::string name = argument.value + (argument.may_repeat ? "…" : "");
  return argument.is_required ? name : "[" + name + "]";
}

/// Wraps the text. Lines after the first are indented by `indent` columns.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  constexpr std::size_t any_number = 1'000;
  return fmt::format(
      "{}", fmt::join(report::wrap(text, width - indent, any_number), "\n" + std::string(indent, ' ')));
}

/// A name with its help next to it, or below it if the name is too long.
std::string row(const std::string& name, const std::string& help, std::size_t width) {
  std::string text = "  " + name;
  const std::size_t used = report::display_width(text);
  text +=
      used + 2 > help_column ? "\n" + std::string(help_column, ' ') : std::string(help_column - used, ' ');
  return text + wrapped(help, help_column, std::max(width, help_column + 20)) + "\n";
}

std::string shown_names(const OptionOutline& option) {
  if (option.is_argument) return shown_argument(option);
  const bool has_short_name = !option.names.front().starts_with("--");
  std::string text = (has_short_name ? "" : "    ") + fmt::format("{}", fmt::join(option.names, ", "));
  return option.value.empty() ? text : text + " " + option.value;
}

std::string shown_help(const OptionOutline& option) {
  std::vector<std::string> facts;
  if (!option.choices.empty()) facts.push_back(fmt::format("one of {}", fmt::join(option.choices, ", ")));
  if (!option.default_value.empty()) facts.push_back("default " + option.default_value);
  return facts.empty() ? option.help : fmt::format("{} [{}]", option.help, fmt::join(facts, "; "));
}

}  // namespace

std::vector<std::string> option_groups(const CommandOutline& command) {
  std::vector<std::string> groups;
  for (const OptionOutline& option : command.options) {
    if (std::ranges::find(groups, option.group) == groups.end()) groups.push_back(option.group);
  }
  std::stable_partition(groups.begin(), groups.end(),
                        [](const std::string& group) { return group == "Arguments"; });
  return groups;
}

std::string usage_line(const CommandOutline& command) {
  std::string text = command.name.empty() ? "daejo" : "daejo " + command.name;
  if (std::ranges::any_of(command.options, [](const auto& option) { return !option.is_argument; })) {
    text += " [OPTIONS]";
  }
  for (const OptionOutline& option : command.options) {
    if (option.is_argument) text += " " + shown_argument(option);
  }
  return command.commands.empty() ? text : text + " COMMAND";
}

std::string render_help(const CommandOutline& command, std::size_t width) {
  std::string text = wrapped(command.help, 0, width) + "\n\nUsage: " + usage_line(command) + "\n";
  if (!command.commands.empty()) text += "\nCommands:\n";
  for (const CommandOutline& one : command.commands) {
    text += row(one.name.substr(one.name.rfind(' ') + 1), one.help, width);
  }
  for (const std::string& group : option_groups(command)) {
    text += "\n" + group + ":\n";
    for (const OptionOutline& option : command.options) {
      if (option.group == group) text += row(shown_names(option), shown_help(option), width);
    }
  }
  if (!command.notes.empty()) text += "\n";
  std::istringstream notes(command.notes);
  for (std::string note; std::getline(notes, note);) text += wrapped(note, 0, width) + "\n";
  return text;
}

}  // namespace daejo::cli
