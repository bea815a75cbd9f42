#pragma once

namespace daejo::cli {

/// Runs the program `daejo` with a command line that starts with the program's name. Returns the exit status
/// and never throws.
int run_daejo(int argc, char** argv);

}  // namespace daejo::cli
