#pragma once

namespace daejo {

/// The program `daejo`: runs a command line, with the program's name first. Returns the exit status and
/// throws nothing.
int run_daejo(int argc, char** argv);

}  // namespace daejo
