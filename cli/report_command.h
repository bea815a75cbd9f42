#pragma once

#include <filesystem>

#include "base/language.h"
#include "report/report_format.h"

namespace daejo::cli {

struct ReportOptions {
  std::filesystem::path results;  ///< The output of `daejo check --format json`; "-" is standard input.
  report::Format format = report::Format::html;
  std::filesystem::path output;  ///< Empty for standard output.
  report::HtmlOptions html;
  Language language = Language::english;
};

/// Renders a report from stored results, without auditing again. Throws `Error`.
void run_report(const ReportOptions& options);

}  // namespace daejo::cli
