// Prints a sample run in a report format: `report_sample FORMAT [sample|hostile|findings|empty]`. Tests check
// the output against the schemas, the golden files are made with it, and a person can look at the console's
// colours.
#include <iostream>
#include <string>

#include "report/report_format.h"
#include "tests/report/finding_run.h"
#include "tests/report/sample_run.h"

namespace {

daejo::AuditRun run_of(const std::string& name) {
  if (name == "hostile") return daejo::report::hostile_run();
  if (name == "findings") return daejo::report::finding_run();
  if (name == "empty") return {};
  return daejo::report::sample_run();
}

}  // namespace

int main(int count, char** arguments) {
  const auto format = daejo::report::parse_format(count > 1 ? arguments[1] : "");
  if (!format) {
    std::cerr << "Usage: report_sample FORMAT [sample|hostile|findings|empty]\n";
    return 2;
  }
  daejo::report::RenderOptions options;
  options.console = {.color = true, .width = 90, .verbose = true, .quiet = false};
  std::cout << daejo::report::render(run_of(count > 2 ? arguments[2] : ""), *format, options);
  return 0;
}
