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

/// The format of a report, and the file to which it goes.
struct ReportFile {
  report::Format format = report::Format::console;
  std::filesystem::path file;  ///< "-" for standard output.

  bool is_to_standard_output() const { return file == "-"; }
};

/// Reads "FORMAT=FILE". Throws `UsageError` if the text has another form or names an unknown format.
ReportFile parse_report_file(const std::string& typed);

/// Throws `UsageError` if two reports go to the same file or both to standard output, or if a report would
/// overwrite a file of `inputs`. The files need not exist.
void check_report_files(std::span<const ReportFile> reports, std::span<const std::filesystem::path> inputs);

/// Whether a report can be continued after an interrupted run. This is so only for JSON Lines in a file.
bool can_resume(const ReportFile& report);

/// Throws `UsageError` if writing `output` would overwrite a regular file among `inputs`.
void check_output_file(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// The reports of a run. They are rendered entry by entry, and written when all of them are complete: first
/// the files, each as a whole or not at all, and then standard output. Devices and pipes are written in
/// place. For `resume`, see the constructor.
class PendingReports {
 public:
  /// `options_of` returns the options for rendering a report. With `resume`, JSON Lines in a file are written
  /// as they are rendered. Lines that an interrupted run wrote to this file are compared instead of written
  /// again.
  PendingReports(std::span<const ReportFile> files,
                 const std::function<report::RenderOptions(const ReportFile&)>& options_of,
                 std::size_t threads, bool resume = false);

  /// Renders the next entries of the run. `fail_on` has the fail level of each entry.
  void add(std::span<const AuditedEntry> entries, std::span<const report::FailOn> fail_on);

  /// Call this after the last entry; see `ReportWriter::finish`.
  void finish(const AuditRun& rest, const report::Summary& summary);

  /// Removes the report that goes to `file`, so that `write` does not write it.
  void drop(const std::filesystem::path& file);

  /// Writes the reports to their files and to standard output. Throws `Error` if this fails.
  void write();

 private:
  /// A report, and where its bytes go. Exactly one of `whole`, `resumed` and `bytes` is set.
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
