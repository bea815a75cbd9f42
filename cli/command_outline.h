#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace daejo::cli {

/// An option or argument, as shown in help, manual pages and completions.
struct OptionOutline {
  std::vector<std::string> names;    ///< Like "-j" and "--jobs". A positional argument has only its own name.
  std::string value;                 ///< The placeholder for its value, like "FILE"; empty for a flag.
  std::vector<std::string> choices;  ///< The allowed values, if these are a list of names; else empty.
  std::string default_value;         ///< The default of its value; empty if there is none.
  std::string variable;              ///< Its environment variable; empty if there is none.
  std::string group;                 ///< The heading under which it is listed.
  std::string help;                  ///< Its description, without a full stop at the end.
  bool is_argument = false;          ///< Whether the command line gives it by its position, without a name.
  bool is_required = false;
  bool may_repeat = false;
};

/// A command with its options and subcommands.
struct CommandOutline {
  std::string name;   ///< As typed after "daejo", like "store import"; empty for daejo itself.
  std::string help;   ///< What it does, in one line.
  std::string notes;  ///< The text at the end of its help, like "Exit status: 0 …"; may be empty.
  std::vector<OptionOutline> options;
  std::vector<CommandOutline> commands;
};

/// Describes a command, its options and its subcommands. Hidden options and subcommands are left out.
CommandOutline outline_of(const CLI::App& app);

}  // namespace daejo::cli
