#include "check/terminal.h"

#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iostream>

#include "base/environment.h"
#include "report/terminal_text.h"

namespace daejo::check {
std::size_t terminal_width(int descriptor) {
  winsize size{};
  if (::isatty(descriptor) == 0) return 0;
  constexpr std::size_t usual = 80;
  return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : usual;
}

report::TerminalFacts terminal_facts(int descriptor) {
  return {::isatty(descriptor) != 0, environment_variable("NO_COLOR"), environment_variable("TERM")};
}

report::ConsoleOptions console_options(report::ColorMode color, Language language, bool to_standard_output) {
  report::ConsoleOptions console;
  console.color =
      use_color(color, to_standard_output ? terminal_facts(STDOUT_FILENO) : report::TerminalFacts{});
  console.width = to_standard_output ? terminal_width(STDOUT_FILENO) : 0;
  console.language = language;
  return console;
}

report::ProgressOutput progress_output(bool quiet, Language language) {
  const bool can_redraw = terminal_facts(STDERR_FILENO).term != "dumb";
  return {quiet, can_redraw ? terminal_width(STDERR_FILENO) : 0, language};
}

void print_problems(std::span<const Problem> problems) {
  for (const Problem& problem : problems) {
    std::cerr << "daejo: " << report::printable(to_string(problem.place) + ": " + problem.sentence) << '\n';
  }
}

bool is_same_stream(int one, int other) {
  struct stat first {};
  struct stat second {};
  return ::fstat(one, &first) == 0 && ::fstat(other, &second) == 0 && first.st_dev == second.st_dev &&
         first.st_ino == second.st_ino;
}

}  // namespace daejo::check
