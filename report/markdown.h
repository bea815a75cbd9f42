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
/// finds its own comment, the counts, unreadable inputs, causes that leave many entries unchecked, a table of
/// the reasons that count (worst first), and folded details of the entries in the table. It has at most
/// `limit` bytes and says how much was left out. Input is never interpreted as markup, mention or link.
std::string render_markdown(const AuditRun& run, const CiOptions& options, std::size_t limit);

}  // namespace daejo::report
