#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/ci_options.h"

namespace daejo {

/// What GitHub takes, in bytes: a comment holds 65,536 characters, a step summary 1 MiB.
inline constexpr std::size_t comment_limit = 65'536;
inline constexpr std::size_t step_summary_limit = 1U << 20U;

/// A run as Markdown for a comment on a pull request or for a step summary: a marker by which a bot finds its
/// own comment, the counts, what could not be read or, for a widespread cause, not be checked, a table of the
/// reasons that count, the worst first, and folded details of each entry in it. It has at most `limit` bytes;
/// what did not fit is counted. Nothing of a digest or a paper is taken for markup, a mention or a link.
std::string render_markdown(const AuditRun& run, const CiOptions& options, std::size_t limit);

}  // namespace daejo
