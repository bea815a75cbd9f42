#include "cli/manual_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <boost/algorithm/string/replace.hpp>
#include <cstdint>
#include <sstream>

#include "base/utf8.h"
#include "base/version.h"
#include "cli/command_help.h"

namespace daejo::cli {
namespace {

/// Escapes UTF-8 text for roff. The result is ASCII. A "." or "'" is escaped only at the start of the text.
std::string escaped(std::string_view text) {
  std::string out;
  if (text.starts_with('.') || text.starts_with('\'')) out = "\\&";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value == '\\') {
      out += "\\e";
    } else if (point.value == '-') {
      out += "\\-";
    } else if (point.length > 1) {
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(point.value));
    } else {
      out += text[at];
    }
    at += point.length;
  }
  return out;
}

/// Escapes prose for roff. Text between backticks becomes bold, without the backticks.
std::string prose(const std::string& text) {
  std::string out;
  bool is_code = false;
  for (const char c : escaped(text)) {
    if (c != '`') {
      out += c;
      continue;
    }
    is_code = !is_code;
    out += is_code ? "\\fB" : "\\fP";
  }
  return out;
}

std::string page_name(const std::string& command) {
  return command.empty() ? "daejo" : "daejo-" + boost::algorithm::replace_all_copy(command, " ", "-");
}

std::string tag_of(const OptionOutline& option) {
  if (option.is_argument) return "\\fI" + escaped(option.value) + "\\fP";
  std::vector<std::string> names;
  for (const std::string& name : option.names) names.push_back("\\fB" + escaped(name) + "\\fP");
  const std::string text = fmt::format("{}", fmt::join(names, ", "));
  return option.value.empty() ? text : text + " \\fI" + escaped(option.value) + "\\fP";
}

std::string entry_of(const OptionOutline& option) {
  std::string text = ".TP\n" + tag_of(option) + "\n" + prose(option.help) + ".\n";
  if (!option.choices.empty())
    text += fmt::format("One of {}.\n", prose(fmt::format("{}", fmt::join(option.choices, ", "))));
  if (!option.default_value.empty()) text += "Default: " + prose(option.default_value) + ".\n";
  if (!option.variable.empty()) text += "Variable: \\fB" + escaped(option.variable) + "\\fP.\n";
  return text;
}

/// The heading of a section, in capitals.
std::string heading(const std::string& group) {
  return ".SH \"" + escaped(boost::algorithm::to_upper_copy(group)) + "\"\n";
}

std::string options_of(const CommandOutline& command) {
  std::string text;
  for (const std::string& group : option_groups(command)) {
    text += heading(group);
    for (const OptionOutline& option : command.options) {
      if (option.group == group) text += entry_of(option);
    }
  }
  return text;
}

std::string commands_of(const CommandOutline& command) {
  if (command.commands.empty()) return {};
  std::string text = heading("Commands");
  for (const CommandOutline& one : command.commands) {
    text += ".TP\n\\fB" + escaped(page_name(one.name)) + "\\fP(1)\n" + prose(one.help) + ".\n";
  }
  return text;
}

/// The notes of a command as sections of the page. A line like "Exit status: 0 …" becomes a section with the
/// part before the colon as its heading. The other lines are paragraphs of the section "Notes".
std::string notes_of(const CommandOutline& command) {
  std::string exit_status;
  std::string notes;
  std::istringstream lines(command.notes);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t colon = line.find(": ");
    if (line.starts_with("Exit status") && colon != std::string::npos) {
      exit_status += heading(line.substr(0, colon)) + prose(line.substr(colon + 2)) + "\n";
    } else {
      notes += (notes.empty() ? heading("Notes") : ".PP\n") + prose(line) + "\n";
    }
  }
  return exit_status + notes;
}

std::string without_full_stop(std::string text) {
  while (text.ends_with('.') || text.ends_with('\n')) text.pop_back();
  return text;
}

}  // namespace

std::string render_manual(const CommandOutline& command) {
  const std::string name = page_name(command.name);
  std::string text = fmt::format(".TH \"{}\" 1 \"\" \"daejo {}\" \"User Commands\"\n",
                                 escaped(boost::algorithm::to_upper_copy(name)), tool_version());
  text += ".SH NAME\n" + escaped(name) + " \\- " + prose(without_full_stop(command.help)) + "\n";
  text += ".SH SYNOPSIS\n\\fB" + escaped(usage_line(command)) + "\\fP\n";
  text += commands_of(command) + options_of(command);
  text += notes_of(command);
  if (!command.name.empty()) text += ".SH \"SEE ALSO\"\n\\fBdaejo\\fP(1)\n";
  return text;
}

}  // namespace daejo::cli
