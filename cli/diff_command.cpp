#include "cli/diff_command.h"

#include <array>

#include "base/atomic_file.h"
#include "base/error.h"
#include "check/report_files.h"
#include "report/difference_report.h"

namespace daejo::cli {

report::ExitStatus run_diff(const DiffOptions& options) {
  if (options.before == "-" && options.after == "-") {
    throw UsageError("Only one of the two can be standard input (-); name a file for the other.");
  }
  const bool to_terminal = options.output.empty() || options.output == "-";
  const std::array inputs = {options.before, options.after};
  if (!to_terminal) check::check_output_file(options.output, inputs);
  const report::RunOutcome before = report::read_outcome(options.before);
  const report::RunOutcome after = report::read_outcome(options.after);
  const report::RunDifference difference = difference_of(before, after);
  write_file_atomically(
      to_terminal ? "-" : options.output,
      options.as_json ? render_difference_json(before, after, difference)
                      : render_difference(before, after, difference, options.language, options.verbose));
  const bool fails = (options.fail_on == report::DifferenceLevel::worse && difference.worse > 0) ||
                     (options.fail_on == report::DifferenceLevel::any && !difference.changes.empty());
  return fails ? report::ExitStatus::findings : report::ExitStatus::clean;
}

}  // namespace daejo::cli
