#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"
#include "report/summary.h"

namespace daejo::report {

struct HtmlOptions {
  /// The URL of a line in a digest, with "{file}" and "{line}" as placeholders; empty for no links.
  std::string source_url;
  /// The page has at most this many entries, the worst ones, because a browser keeps all of them in memory. A
  /// note on the page says which commands show the others.
  std::size_t most_entries = 5'000;
};

/// Throws `UsageError` unless `source_url` is empty, or is an http or https address with "{file}" in it.
void check_source_url(const std::string& source_url);

/// Renders a run as a self-contained HTML page that needs no network. The style, the script and the data are
/// inline, and a Content Security Policy forbids any other style, script or connection. Texts from digests
/// and arXiv are embedded as JSON, which the script (report/page/) shows as plain text. The same arguments
/// give the same bytes. `run` may have only the worst entries; `whole` has the counts of all entries.
std::string render_html(const AuditRun& run, const Summary& whole, const HtmlOptions& options);

}  // namespace daejo::report
