#pragma once

#include <filesystem>

#include "base/language.h"
#include "report/report_format.h"

namespace daejo {

struct ReportOptions {
  std::filesystem::path results;  ///< The output of `daejo check --format json`; "-" is standard input.
  Format format = Format::html;
  std::filesystem::path output;  ///< Empty for standard output.
  HtmlOptions html;
  Language language = Language::english;
};

/// Renders a report from stored results, without auditing again. Throws `Error`.
void run_report(const ReportOptions& options);

}  // namespace daejo
