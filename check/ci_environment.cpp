#include "check/ci_environment.h"

#include "base/version.h"

namespace daejo::check {
namespace {

/// The end of a web address that shows one line of a file; `{file}` and `{line}` are placeholders. "plain=1"
/// is needed because the rendered page of a Markdown file has no line numbers.
constexpr std::string_view line_of_file = "/{file}?plain=1#L{line}";

/// The web address of a line of a file in the commit that CI tests, with the placeholders of `line_of_file`.
/// Empty if neither GitHub Actions nor GitLab CI/CD has set the variables that this needs.
std::string source_url(const Environment& environment) {
  const std::string server = environment("GITHUB_SERVER_URL");
  const std::string repository = environment("GITHUB_REPOSITORY");
  const std::string commit = environment("GITHUB_SHA");
  if (!server.empty() && !repository.empty() && !commit.empty()) {
    return server + "/" + repository + "/blob/" + commit + std::string(line_of_file);
  }
  const std::string project = environment("CI_PROJECT_URL");
  const std::string gitlab_commit = environment("CI_COMMIT_SHA");
  if (project.empty() || gitlab_commit.empty()) return {};
  return project + "/-/blob/" + gitlab_commit + std::string(line_of_file);
}

}  // namespace

report::CiOptions ci_options(const Environment& environment, const std::filesystem::path& working_directory) {
  report::CiOptions options;
  options.paths = {working_directory, working_directory};
  for (const char* name : {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
    const std::filesystem::path root = environment(name);
    if (root.is_absolute()) options.paths.root = root;
  }
  options.source_url = source_url(environment);
  if (!project_url().empty()) {
    options.documentation_url = std::string(project_url()) + "/blob/main/docs/reasons.md";
  }
  return options;
}

}  // namespace daejo::check
