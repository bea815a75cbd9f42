#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "base/resumed_file.h"
#include "base/spool.h"
#include "report/report_format.h"
#include "report/report_writer.h"

namespace daejo::check {

/// A report to write.
struct ReportFile {
  report::Format format = report::Format::console;
  std::filesystem::path file;  ///< "-" for standard output.

  bool is_to_standard_output() const { return file == "-"; }
};

/// Reads "FORMAT=FILE". Throws `UsageError` if the text has another form or names an unknown format.
ReportFile parse_report_file(const std::string& typed);

/// Throws `UsageError` if two reports go to the same file or both to standard output, or if one would
/// overwrite a file of `inputs`. Inputs need not exist.
void check_report_files(std::span<const ReportFile> reports, std::span<const std::filesystem::path> inputs);

/// Whether a report can be continued after an interrupted run. Only JSON Lines in a file can.
bool can_resume(const ReportFile& report);

/// Throws `UsageError` if writing `output` would overwrite one of `inputs`.
void check_output_file(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// The reports of a run. They are rendered entry by entry. Their files appear when all reports are complete,
/// each as a whole or not at all. Standard output is written last.
class PendingReports {
 public:
  /// `options_of` returns the options for rendering a report. With `resume`, JSON Lines are written to their
  /// file as they are rendered, after the lines of the interrupted run.
  PendingReports(std::span<const ReportFile> files,
                 const std::function<report::RenderOptions(const ReportFile&)>& options_of,
                 std::size_t threads, bool resume = false);

  /// Renders the next entries of the run. `fail_on` is the fail level of each.
  void add(std::span<const AuditedEntry> entries, std::span<const report::FailOn> fail_on);

  /// Call it after the last entry; see `ReportWriter`.
  void finish(const AuditRun& rest, const report::Summary& summary);

  /// Removes a report, so that `write` does not write it.
  void drop(const std::filesystem::path& file);

  /// Writes the reports to their files. Throws `Error`.
  void write();

 private:
  /// A report, and where its bytes go: one of `whole`, `resumed` and `bytes`.
  struct Pending {
    ReportFile file;
    std::unique_ptr<AtomicFile> whole;     ///< A file that will be replaced as a whole.
    std::unique_ptr<ResumedFile> resumed;  ///< A file that a later run can continue.
    std::unique_ptr<Spool> bytes;          ///< The bytes for standard output, a device or a pipe.
    std::unique_ptr<report::ReportWriter> writer;
  };

  std::vector<Pending> pending_;
};

}  // namespace daejo::check
