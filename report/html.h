#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo {

struct HtmlOptions {
  /// URL of a digest's line, with "{file}" and "{line}" in it; empty for no links.
  std::string source_url;
  /// The page shows this many entries at most, the worst, and says where the others are: a browser must hold
  /// all of them.
  std::size_t most_entries = 5'000;
};

/// Throws `UsageError` unless `source_url` is empty or an http(s) address with "{file}" in it.
void check_source_url(const std::string& source_url);

/// Renders a run as a self-contained HTML page that needs no network: style, script and data are inline, and
/// a Content Security Policy allows nothing else. Texts from digests and arXiv are embedded as JSON, which
/// the script (report/page/) shows as plain text. The bytes depend only on the run.
std::string render_html(const AuditRun& run, const HtmlOptions& options);
/// The same of a run that has only its worst entries; `whole` counts all.
std::string render_html(const AuditRun& run, const Summary& whole, const HtmlOptions& options);

}  // namespace daejo
