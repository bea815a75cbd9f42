#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "base/file.h"
#include "findings/finding.h"
#include "report/report_format.h"
#include "report/summary.h"

namespace daejo {

/// Writes a report of a run of which only a part is in memory at a time. The bytes are those of `render`.
class ReportWriter {
 public:
  virtual ~ReportWriter() = default;

  /// The run's next entries, with the fail level of each.
  virtual void add(std::span<const AuditedEntry> entries, std::span<const FailOn> fail_on) = 0;

  /// After the last. `rest` is the run without its entries, and `summary` counts them.
  virtual void finish(const AuditRun& rest, const Summary& summary) = 0;
};

/// JSON Lines and CSV give their bytes as they come; JSON puts its entries aside, since its summary comes
/// first. Of entries for other formats only that is kept which the format shows. Entries are rendered in
/// `threads` threads where that pays; the bytes do not depend on it.
std::unique_ptr<ReportWriter> make_report_writer(Format format, const RenderOptions& options, TakeBytes take,
                                                 std::size_t threads);

}  // namespace daejo
