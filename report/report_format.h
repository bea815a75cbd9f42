#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "report/ci_options.h"
#include "report/console.h"
#include "report/html.h"

namespace daejo {

/// The forms that a report can take. A new one is a value here, a file with its `render_…` function, and a
/// row in the table of report_format.cpp.
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

/// Reads a format's name, as `--format` takes it.
std::optional<Format> parse_format(std::string_view name);

std::string_view to_string(Format format);

/// Every name that `parse_format` reads, in the order to list them in.
std::vector<std::string> format_names();

/// What the formats can be told; each looks only at its own part.
struct RenderOptions {
  ConsoleOptions console;
  HtmlOptions html;
  CiOptions ci;
};

/// The whole report as the bytes to write.
std::string render(const AuditRun& run, Format format, const RenderOptions& options);

}  // namespace daejo
