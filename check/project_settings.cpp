#include "check/project_settings.h"

#include <algorithm>
#include <filesystem>

#include "base/environment.h"
#include "project/glob.h"

namespace daejo::check {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string>& list_of(const project::Settings& settings, std::string_view key) {
  return std::get<std::vector<std::string>>(*settings.find(key)->second.value);
}

/// Finds the settings for single files. Determines the settings for each daejo.toml only once.
class Lookup {
 public:
  explicit Lookup(const ProjectRequest& request) : request_(request), finder_(request.choice) {}

  const project::SettingsFile* nearest(const std::string& file) { return finder_.of_file(file); }
  const project::SettingsFile* of_folder(const std::string& folder) { return finder_.of_folder(folder); }

  /// The settings for files to which the daejo.toml `file` applies; for null, to which none applies.
  const project::Settings& settings_of(const project::SettingsFile* file) {
    const auto [found, is_new] = by_file_.try_emplace(file);
    if (is_new) found->second = settings_in_force(request_.typed, environment_variable, file);
    return found->second;
  }

  bool is_excluded(const std::string& file) {
    const project::SettingsFile* const nearest_file = nearest(file);
    const project::Setting& exclude = settings_of(nearest_file).find("exclude")->second;
    const bool is_typed = exclude.origin.kind == project::OriginKind::command_line || nearest_file == nullptr;
    const std::string path = project::relative_path(file, is_typed ? fs::path(".") : nearest_file->folder);
    return project::any_glob_matches(std::get<std::vector<std::string>>(*exclude.value), path);
  }

  project::FileRules rules_of(const std::string& file) {
    const project::SettingsFile* const nearest_file = nearest(file);
    const std::string path =
        nearest_file == nullptr ? file : project::relative_path(file, nearest_file->folder);
    return rules_in_force(settings_of(nearest_file), nearest_file, path, request_.typed_levels);
  }

  project::Settings settings_of_run(const std::vector<const project::SettingsFile*>& files) const {
    return settings_in_force(request_.typed, environment_variable, files);
  }

 private:
  const ProjectRequest& request_;
  project::SettingsFinder finder_;
  std::map<const project::SettingsFile*, project::Settings> by_file_;
};

std::vector<std::string> paths_to_check(const ProjectRequest& request, Lookup& lookup) {
  const bool has_stdin_name = !request.stdin_name.empty();
  if (has_stdin_name && !request.paths.empty() &&
      std::ranges::find(request.paths, "-") == request.paths.end()) {
    throw UsageError("--stdin-filename names standard input, which is not among the digests; add -.");
  }
  if (!request.paths.empty()) return request.paths;
  if (has_stdin_name) return {"-"};
  std::vector<std::string> paths = list_of(lookup.settings_of(lookup.of_folder(".")), "paths");
  if (paths.empty()) {
    throw UsageError(
        "No digest is named; name files, folders or globs, or set 'paths' in daejo.toml; see `daejo check --help`.");
  }
  return paths;
}

void add_file(Lookup& lookup, const std::string& file, std::vector<const project::SettingsFile*>& in_use,
              Project& project) {
  project.rules.try_emplace(file, lookup.rules_of(file));
  const project::SettingsFile* const nearest = lookup.nearest(file);
  if (nearest == nullptr || std::ranges::find(in_use, nearest) != in_use.end()) return;
  in_use.push_back(nearest);
  project.files_in_use.push_back(nearest->file);
}

}  // namespace

Project open_project(const ProjectRequest& request) {
  Lookup lookup(request);
  ListingOptions listing;
  if (!request.stdin_name.empty()) listing.stdin_name = request.stdin_name;
  listing.is_excluded = [&](const std::string& file) { return lookup.is_excluded(file); };
  Project project;
  project.digests = list_digests(paths_to_check(request, lookup), listing);
  std::vector<const project::SettingsFile*> in_use;
  for (const DigestPath& path : project.digests) {
    for (const std::string& file : path.files) add_file(lookup, file, in_use, project);
  }
  project.settings = lookup.settings_of_run(in_use);
  return project;
}

Project open_project_at(const ProjectRequest& request, const std::string& path) {
  Lookup lookup(request);
  std::error_code code;
  // For a folder, use the rules that a file in the folder would have.
  const bool is_folder = path.empty() || fs::is_directory(path, code);
  Project project;
  std::vector<const project::SettingsFile*> in_use;
  add_file(lookup, is_folder ? (fs::path(path) / "-").string() : path, in_use, project);
  project.settings = lookup.settings_of_run(in_use);
  return project;
}

}  // namespace daejo::check
