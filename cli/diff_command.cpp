#include "cli/diff_command.h"

#include <array>

#include "base/atomic_file.h"
#include "base/error.h"
#include "check/report_files.h"
#include "report/difference_report.h"

namespace daejo {

ExitStatus run_diff(const DiffOptions& options) {
  if (options.before == "-" && options.after == "-") {
    throw UsageError("Only one of the two can be standard input (-); name a file for the other.");
  }
  const bool to_terminal = options.output.empty() || options.output == "-";
  const std::array inputs = {options.before, options.after};
  if (!to_terminal) check_output_file(options.output, inputs);
  const RunOutcome before = read_outcome(options.before);
  const RunOutcome after = read_outcome(options.after);
  const RunDifference difference = difference_of(before, after);
  write_file_atomically(
      to_terminal ? "-" : options.output,
      options.as_json ? render_difference_json(before, after, difference)
                      : render_difference(before, after, difference, options.language, options.verbose));
  const bool fails = (options.fail_on == DifferenceLevel::worse && difference.worse > 0) ||
                     (options.fail_on == DifferenceLevel::any && !difference.changes.empty());
  return fails ? ExitStatus::findings : ExitStatus::clean;
}

}  // namespace daejo
