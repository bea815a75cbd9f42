#include "cli/run_daejo.h"

int main(int argc, char** argv) {
  return daejo::run_daejo(argc, argv);
}
