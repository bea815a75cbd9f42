#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "report/report_format.h"

namespace daejo {

/// A report to write.
struct ReportFile {
  Format format = Format::console;
  std::filesystem::path file;  ///< "-" for standard output.

  bool is_to_standard_output() const { return file == "-"; }
};

/// Reads "FORMAT=FILE". Throws `UsageError` for what is not of that form and for an unknown format.
ReportFile parse_report_file(const std::string& typed);

/// Throws `UsageError` where two reports would go to one file or to standard output, or where one would
/// replace a file of `inputs`. Inputs need not exist.
void check_report_files(std::span<const ReportFile> reports, std::span<const std::filesystem::path> inputs);

/// Throws `UsageError` where writing a file would replace one of `inputs`.
void check_output_file(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// Renders all the reports, and only then writes them, each file whole or not at all, standard output last.
/// Throws `Error`.
void write_reports(std::span<const ReportFile> reports,
                   const std::function<std::string(const ReportFile&)>& rendered);

}  // namespace daejo
