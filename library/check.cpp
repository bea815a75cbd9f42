#include "daejo/check.h"

#include "check/check_command.h"
#include "cli/apply_settings.h"
#include "library/public_finding.h"
#include "library/with_public_errors.h"

namespace daejo::api {
namespace {

check::ProjectRequest project_request(const std::vector<std::string>& paths, const CheckOptions& options) {
  check::ProjectRequest request;
  request.paths = paths;
  request.choice = {options.config, options.isolated};
  if (!options.abstracts.empty()) request.typed["abstracts"] = options.abstracts;
  if (options.store) request.typed["store"] = {*options.store};
  if (options.offline) request.typed["offline"] = {"true"};
  if (options.profile) request.typed["profile"] = {*options.profile};
  if (options.sources) request.typed["sources"] = {*options.sources};
  if (options.full_text) request.typed["full-text"] = {"true"};
  if (options.preview) request.typed["preview"] = {"true"};
  if (options.threads > 0) request.typed["jobs"] = {std::to_string(options.threads)};
  return request;
}

/// Throws one error for all of `unreadable`, if there are any. The file and line of the error are those of
/// the first problem.
void throw_unreadable(const std::vector<Problem>& unreadable) {
  if (unreadable.empty()) return;
  std::string text;
  for (const Problem& problem : unreadable) {
    if (!text.empty()) text += '\n';
    text += to_string(problem.place) + ": " + problem.sentence;
  }
  throw InputError(text, unreadable.front().place.file, unreadable.front().place.line);
}

}  // namespace

std::vector<Finding> check(const std::vector<std::string>& paths, const CheckOptions& options) {
  return library::with_public_errors([&] {
    daejo::check::CheckOptions inner;
    inner.project = open_project(project_request(paths, options));
    cli::apply_settings(inner.project.settings, inner);
    inner.quiet = true;
    const AuditRun run = audit_paths(inner);
    throw_unreadable(run.unreadable);
    std::vector<Finding> findings;
    for (const AuditedEntry& audited : run.entries) findings.push_back(library::public_finding(audited));
    for (const AuditedEntry& audited : run.unread) findings.push_back(library::public_finding(audited));
    return findings;
  });
}

}  // namespace daejo::api
