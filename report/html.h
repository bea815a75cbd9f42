#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo {

struct HtmlOptions {
  /// Where a reader finds a digest's line, with "{file}" and "{line}" in it; empty for no links.
  std::string source_url;
};

/// Throws `UsageError` where `source_url` is no http(s) address with "{file}" in it.
void check_source_url(const std::string& source_url);

/// A run as one HTML page that needs nothing else and asks nothing of any network: style, script and data are
/// inside, and a Content Security Policy allows just these. What came from digests and from arXiv is in the
/// page as JSON, which its script (report/page/) shows as text. The bytes depend on the run alone.
std::string render_html(const AuditRun& run, const HtmlOptions& options);

}  // namespace daejo
