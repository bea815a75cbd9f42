#pragma once

namespace daejo::cli {

/// Runs the program `daejo` with a command line that starts with the program's name. Returns the exit status.
/// An exception is printed on standard error, and the exit status is then 2.
int run_daejo(int argc, char** argv);

}  // namespace daejo::cli
