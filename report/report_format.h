#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "report/ci_options.h"
#include "report/console.h"
#include "report/html.h"

namespace daejo::report {

/// The formats of reports. To add one, add a value here, a file with its `render_…` function, and a row in
/// the table of report_format.cpp.
enum class Format {
  console,
  json,
  json_lines,
  html,
  csv,
  sarif,
  junit,
  github,
  gitlab,
  checkstyle,
  markdown,
  step_summary,
};

/// Parses the name of a format, as `--format` takes it.
std::optional<Format> parse_format(std::string_view name);

std::string_view to_string(Format format);

/// The names that `parse_format` accepts, in display order.
std::vector<std::string> format_names();

/// The options of all formats. Each format uses only those that it needs.
struct RenderOptions {
  ConsoleOptions console;
  HtmlOptions html;
  CiOptions ci;
};

/// Renders the report of a whole run in a format.
std::string render(const AuditRun& run, Format format, const RenderOptions& options);

}  // namespace daejo::report
