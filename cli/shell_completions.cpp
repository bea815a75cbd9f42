#include "cli/shell_completions.h"

#include <fmt/format.h>

#include <boost/algorithm/string/replace.hpp>

#include "base/enum_names.h"

namespace daejo::cli {
namespace {

bool takes_file(const OptionOutline& option) {
  return option.value == "FILE" || option.value == "PATH" || option.value == "FORMAT=FILE" ||
         option.value == "FOLDER";
}

/// The end of a function's name in a script, which identifies a command: "_store_import"; empty for daejo
/// itself.
std::string identifier(const CommandOutline& command) {
  std::string name = command.name;
  for (char& c : name) {
    if (c == ' ' || c == '-') c = '_';
  }
  return name.empty() ? name : "_" + name;
}

std::string last_word(const CommandOutline& command) {
  return command.name.substr(command.name.rfind(' ') + 1);
}

/// Appends a command and all commands below it to `all`, each command before its subcommands.
void add_all(const CommandOutline& command, std::vector<const CommandOutline*>& all) {
  all.push_back(&command);
  for (const CommandOutline& one : command.commands) add_all(one, all);
}

std::vector<const CommandOutline*> all_of(const CommandOutline& daejo) {
  std::vector<const CommandOutline*> all;
  add_all(daejo, all);
  return all;
}

const OptionOutline* argument_of(const CommandOutline& command) {
  for (const OptionOutline& option : command.options) {
    if (option.is_argument) return &option;
  }
  return nullptr;
}

/// Puts a text in single quotes. The shells differ in how they write a single quote inside, so that is
/// replaced by `quote`.
std::string quoted(const std::string& text, std::string_view quote) {
  return "'" + boost::algorithm::replace_all_copy(text, "'", std::string(quote)) + "'";
}

std::string bash_words(const CommandOutline& command) {
  std::string words;
  for (const OptionOutline& option : command.options) {
    if (!option.is_argument) words += fmt::format("{} ", fmt::join(option.names, " "));
  }
  return words;
}

/// What bash should offer where an argument is expected: the subcommands and the choices of the first
/// argument, separated by spaces.
std::string bash_arguments(const CommandOutline& command) {
  std::string words;
  for (const CommandOutline& one : command.commands) words += last_word(one) + " ";
  if (const OptionOutline* argument = argument_of(command))
    words += fmt::format("{}", fmt::join(argument->choices, " "));
  return words;
}

std::string bash_script(const CommandOutline& daejo) {
  std::string commands;
  std::string values;
  std::string words;
  for (const CommandOutline* command : all_of(daejo)) {
    if (!command->name.empty()) commands += (commands.empty() ? "" : " | ") + quoted(command->name, "");
    for (const OptionOutline& option : command->options) {
      if (option.is_argument || option.choices.empty()) continue;
      for (const std::string& name : option.names) {
        values +=
            fmt::format("    '{} {}') words='{}' ;;\n", command->name, name, fmt::join(option.choices, " "));
      }
    }
    words += fmt::format("      '{}') options='{}' arguments='{}' ;;\n", command->name, bash_words(*command),
                         bash_arguments(*command));
  }
  return fmt::format(R"(# Completions of daejo for bash: source <(daejo completions bash)
_daejo() {{
  local current=${{COMP_WORDS[COMP_CWORD]}} previous=${{COMP_WORDS[COMP_CWORD - 1]}} command='' options='' arguments='' words='' i
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case "${{command:+$command }}${{COMP_WORDS[i]}}" in
      {}) command="${{command:+$command }}${{COMP_WORDS[i]}}" ;;
    esac
  done
  # bash takes --option=value for three words.
  if [[ $current == '=' ]]; then current=''; elif [[ $previous == '=' ]]; then previous=${{COMP_WORDS[COMP_CWORD - 2]}}; fi
  case "$command $previous" in
{}    *)
      case "$command" in
{}      esac
      if [[ $current == -* ]]; then words=$options; else words=$arguments; fi
      ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}}
complete -o bashdefault -o default -F _daejo daejo
)",
                     commands, values, words);
}

/// Escapes backslashes, brackets and colons, which have a meaning in the arguments of zsh's `_arguments`.
std::string zsh_text(std::string text) {
  for (const char* special : {"\\", "[", "]", ":"}) {
    boost::algorithm::replace_all(text, special, std::string("\\") + special);
  }
  return text;
}

std::string zsh_value(const OptionOutline& option) {
  std::string what = " ";
  if (!option.choices.empty()) {
    what = fmt::format("({})", fmt::join(option.choices, " "));
  } else if (takes_file(option)) {
    what = "_files";
  }
  return fmt::format(":{}:{}", zsh_text(option.value), what);
}

void add_zsh_option(const OptionOutline& option, std::string& text) {
  const std::string value = option.value.empty() ? "" : zsh_value(option);
  const std::string others = option.may_repeat ? "*" : fmt::format("({})", fmt::join(option.names, " "));
  for (const std::string& name : option.names) {
    const bool is_long = name.starts_with("--");
    const std::string mark = value.empty() ? "" : is_long ? "=" : "+";
    text += " \\\n    " +
            quoted(fmt::format("{}{}{}[{}]{}", others, name, mark, zsh_text(option.help), value), R"('\'')");
  }
}

std::string zsh_function(const CommandOutline& command) {
  std::string text = "_daejo" + identifier(command) + "() {\n  local state line\n  _arguments -C";
  for (const OptionOutline& option : command.options) {
    if (!option.is_argument) {
      add_zsh_option(option, text);
    } else {
      text += " \\\n    " + quoted((option.may_repeat ? "*" : "") + zsh_value(option), R"('\'')");
    }
  }
  if (command.commands.empty()) return text + "\n}\n";
  std::string names;
  std::string cases;
  for (const CommandOutline& one : command.commands) {
    names += fmt::format("{}\\:{} ", last_word(one), quoted(zsh_text(one.help), "’"));
    cases += fmt::format("    {}) _daejo{} ;;\n", last_word(one), identifier(one));
  }
  text +=
      " \\\n    " + quoted("1:command:((" + names + "))", R"('\'')") + " \\\n    '*::argument:->arguments'\n";
  return text + "  [[ $state == arguments ]] || return 0\n  case $line[1] in\n" + cases + "  esac\n}\n";
}

std::string zsh_script(const CommandOutline& daejo) {
  std::string text =
      "#compdef daejo\n# Completions of daejo for zsh: daejo completions zsh > a folder of fpath/_daejo\n";
  for (const CommandOutline* command : all_of(daejo)) text += zsh_function(*command);
  return text + "if [[ $funcstack[1] == _daejo ]]; then _daejo \"$@\"; else compdef _daejo daejo; fi\n";
}

std::string fish_option(const CommandOutline& command, const OptionOutline& option) {
  std::string line = fmt::format("complete -c daejo -n '__daejo_in {}'", command.name);
  for (const std::string& name : option.names) {
    line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
  }
  if (!option.choices.empty()) {
    line += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
  } else if (!option.value.empty()) {
    line += takes_file(option) ? " -r -F" : " -x";
  }
  return line + " -d " + quoted(option.help, "\\'") + "\n";
}

std::string fish_script(const CommandOutline& daejo) {
  std::string names;
  std::string text;
  for (const CommandOutline* command : all_of(daejo)) {
    if (!command->name.empty()) names += " " + quoted(command->name, "");
    const OptionOutline* const argument = argument_of(*command);
    if (argument == nullptr || !takes_file(*argument)) {
      text += fmt::format("complete -c daejo -n '__daejo_in {}' -f\n", command->name);
    }
    if (argument != nullptr && !argument->choices.empty()) {
      text += fmt::format("complete -c daejo -n '__daejo_in {}' -a '{}'\n", command->name,
                          fmt::join(argument->choices, " "));
    }
    for (const CommandOutline& one : command->commands) {
      text += fmt::format("complete -c daejo -n '__daejo_in {}' -a {} -d {}\n", command->name, last_word(one),
                          quoted(one.help, "\\'"));
    }
    for (const OptionOutline& option : command->options) {
      if (!option.is_argument) text += fish_option(*command, option);
    }
  }
  return fmt::format(
      R"(# Completions of daejo for fish: daejo completions fish > ~/.config/fish/completions/daejo.fish
function __daejo_in --description 'Whether this command of daejo is being typed'
    set -l command
    for word in (commandline -opc)[2..-1]
        contains -- (string join -- ' ' $command $word){}; and set -a command $word
    end
    test "$command" = "$argv"
end
{})",
      names, text);
}

}  // namespace

std::optional<Shell> parse_shell(std::string_view name) {
  return EnumNames<Shell, 3>{{"bash", "zsh", "fish"}}.find(name);
}

std::string render_completions(const CommandOutline& daejo, Shell shell) {
  if (shell == Shell::fish) return fish_script(daejo);
  return shell == Shell::bash ? bash_script(daejo) : zsh_script(daejo);
}

}  // namespace daejo::cli
