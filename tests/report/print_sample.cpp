// Prints the sample run, or with "hostile" the hostile one, in a format: `report_sample FORMAT [hostile]`.
// The schema is checked against its JSON, and a person can look at the console's colours with it.
#include <iostream>
#include <string>

#include "report/report_format.h"
#include "tests/report/sample_run.h"

int main(int count, char** arguments) {
  const auto format = daejo::parse_format(count > 1 ? arguments[1] : "");
  if (!format) {
    std::cerr << "Usage: report_sample FORMAT [hostile]\n";
    return 2;
  }
  const bool hostile = count > 2 && std::string(arguments[2]) == "hostile";
  daejo::RenderOptions options;
  options.console = {.color = true, .width = 90, .verbose = true, .quiet = false};
  std::cout << daejo::render(hostile ? daejo::hostile_run() : daejo::sample_run(), *format, options);
  return 0;
}
