#include "report/gitlab.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "findings/fingerprint.h"
#include "report/finding_list.h"
#include "report/json_value.h"
#include "report/report_path.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr EnumNames<Severity, 3> gitlab_severities{{"info", "minor", "major"}};

/// The place to which GitLab links: a path and lines, without columns.
Json gitlab_location(const std::string& file, const Region& region, const CiOptions& options) {
  Json lines = {{"begin", std::max<std::size_t>(region.line, 1)}};
  if (region.end_line > 0) lines["end"] = region.end_line;
  return {{"path", visible_path(report_path(file, options.paths))}, {"lines", lines}};
}

Json describe_finding(const ListedFinding& finding, const CiOptions& options) {
  const Reason& reason = finding.reason;
  return {{"description", fmt::format("{} ({})", finding_sentence(reason, options.language),
                                      entry_name(*finding.audited, 120, options.language))},
          {"check_name", "daejo/" + printable(reason.code)},
          {"fingerprint", finding.fingerprint},
          {"severity", gitlab_severities.of(reason.severity)},
          {"location", gitlab_location(finding.audited->file, finding.region, options)}};
}

Json describe_unreadable(const Problem& problem, const CiOptions& options) {
  return {{"description", truncate(printable(problem.sentence), 1000)},
          {"check_name", "daejo/unreadable"},
          {"fingerprint", fingerprint_of(problem)},
          {"severity", "blocker"},
          {"location", gitlab_location(problem.place.file, {problem.place.line, 0, 0, 0}, options)}};
}

}  // namespace

std::string render_gitlab(const AuditRun& run, const CiOptions& options) {
  Json violations = Json::array();
  for (const Problem& problem : run.unreadable) violations.push_back(describe_unreadable(problem, options));
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  for (const ListedFinding& finding : findings) {
    if (!finding.is_accepted()) violations.push_back(describe_finding(finding, options));
  }
  std::map<std::string, std::size_t> seen;
  for (Json& violation : violations) {
    std::string fingerprint = violation["fingerprint"];
    const std::size_t repetition = ++seen[fingerprint];
    if (repetition > 1) violation["fingerprint"] = fmt::format("{}:{}", fingerprint, repetition);
  }
  return violations.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace daejo::report
