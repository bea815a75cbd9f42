#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo::report {

/// GitHub's limits in bytes: 65,536 for a comment, 1 MiB for a step summary.
inline constexpr std::size_t comment_limit = 65'536;
inline constexpr std::size_t step_summary_limit = 1U << 20U;

/// Renders a run as Markdown for a pull request comment or a step summary. It has a marker by which a bot
/// finds its own comment, the counts, unreadable inputs, the causes of `take_widespread`, a table of the
/// other findings that count (worst first), and a folded section with details of each entry that has such a
/// finding. It has at most `limit` bytes; what does not fit is left out. If rows of the table are left out,
/// the last line says how many. Input is never interpreted as markup, mention or link.
std::string render_markdown(const AuditRun& run, const CiOptions& options, std::size_t limit);

}  // namespace daejo::report
