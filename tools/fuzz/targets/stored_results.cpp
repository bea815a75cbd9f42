// Fuzzes the reading of results as `daejo check --format json` writes them, and all reports rendered from
// them except HTML.
#include "base/error.h"
#include "base/utf8.h"
#include "report/json.h"
#include "report/read_results.h"
#include "report/report_format.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  AuditRun run;
  try {
    run = report::parse_results(fuzz::text_of(bytes, size), "results.json");
  } catch (const InputError&) {
    return 0;
  }
  const std::string printed = report::render_json(run);
  fuzz::promise(report::render_json(report::parse_results(printed, "results.json")) == printed,
                "results that are written are read again");
  for (const std::string& name : report::format_names()) {
    const report::Format format = report::parse_format(name).value();
    // The HTML page is left out, because it compresses its data at the best level, which takes much longer
    // than any other report.
    if (format == report::Format::html) continue;
    fuzz::promise(!first_invalid_utf8(render(run, format, {})), "every report is UTF-8");
  }
  return 0;
}
