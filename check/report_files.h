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

/// Whether a report is continued where a run was interrupted: JSON Lines in a file.
bool can_resume(const ReportFile& report);

/// Throws `UsageError` where writing a file would replace one of `inputs`.
void check_output_file(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

/// The reports of a run, rendered as its entries come. Each file appears when all reports are rendered, whole
/// or not at all; standard output comes last.
class PendingReports {
 public:
  /// `options_of` says how a report is to look. With `resume`, JSON Lines go into their file as they come,
  /// behind those that an earlier run left there.
  PendingReports(std::span<const ReportFile> files,
                 const std::function<RenderOptions(const ReportFile&)>& options_of, std::size_t threads,
                 bool resume = false);

  /// The run's next entries, with the fail level of each.
  void add(std::span<const AuditedEntry> entries, std::span<const FailOn> fail_on);

  /// After the last; see `ReportWriter`.
  void finish(const AuditRun& rest, const Summary& summary);

  /// Leaves a report out.
  void drop(const std::filesystem::path& file);

  /// Throws `Error`.
  void write();

 private:
  /// A report has one of `whole`, `resumed` and `bytes`.
  struct Pending {
    ReportFile file;
    std::unique_ptr<AtomicFile> whole;     ///< A file that is replaced.
    std::unique_ptr<ResumedFile> resumed;  ///< A file that a later run continues.
    std::unique_ptr<Spool> bytes;          ///< What goes to standard output, a device or a pipe.
    std::unique_ptr<ReportWriter> writer;
  };

  std::vector<Pending> pending_;
};

}  // namespace daejo
