#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/atomic_file.h"
#include "findings/finding.h"
#include "report/report_format.h"
#include "report/summary.h"

namespace daejo::report {

/// Writes the report of a run that is only partly in memory at any time. The bytes are the same as those of
/// `render`.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;

  /// Adds the run's next entries, with the fail level of each.
  virtual void add(std::span<const AuditedEntry> entries, std::span<const FailOn> fail_on) = 0;

  /// Call this after the last entry. `rest` is the run without its entries, and `summary` has the counts of
  /// the whole run.
  virtual void finish(const AuditRun& rest, const Summary& summary) = 0;
};

/// Creates the writer for a format, which passes its bytes to `take`. JSON Lines and CSV are written as
/// entries arrive. JSON has its summary first, so its rendered entries are kept in a `Spool` until the end.
/// HTML keeps only its worst entries in memory, and the other formats keep the parts of each entry that they
/// need. JSON, JSON Lines and CSV are rendered in `threads` threads, whose number does not change the bytes.
std::unique_ptr<ReportWriter> make_report_writer(Format format, const RenderOptions& options, TakeBytes take,
                                                 std::size_t threads);

}  // namespace daejo::report
