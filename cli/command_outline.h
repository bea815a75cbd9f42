#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace daejo {

/// An option or argument, as shown by help, manual pages and completions.
struct OptionOutline {
  std::vector<std::string> names;    ///< "-j", "--jobs"; of an argument, its own name alone.
  std::string value;                 ///< What its value is called: "FILE"; empty for a flag.
  std::vector<std::string> choices;  ///< What its value can be, if that is a list of names.
  std::string default_value;         ///< Empty for none.
  std::string variable;              ///< Of the environment; empty for none.
  std::string group;                 ///< The heading that it stands under.
  std::string help;                  ///< Without a full stop.
  bool is_argument = false;          ///< Told by its place, not by a name.
  bool is_required = false;
  bool may_repeat = false;
};

/// A command with its options and subcommands.
struct CommandOutline {
  std::string name;   ///< As it is typed after daejo: "store import"; empty for daejo itself.
  std::string help;   ///< What it does, in a line.
  std::string notes;  ///< What stands at its end, "Heading: text"; empty for nothing.
  std::vector<OptionOutline> options;
  std::vector<CommandOutline> commands;
};

/// Describes a command and its subcommands, without hidden ones.
CommandOutline outline_of(const CLI::App& app);

}  // namespace daejo
