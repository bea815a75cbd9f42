#include "cli/run_daejo.h"

int main(int argc, char** argv) {
  return daejo::cli::run_daejo(argc, argv);
}
