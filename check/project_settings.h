#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "project/find_settings.h"
#include "project/settings.h"

namespace daejo::check {

/// The part of a command line that names digests and settings.
struct ProjectRequest {
  /// The paths that were typed. If there are none, standard input is used if it has a name, or else the paths
  /// of the setting `paths` in the current folder.
  std::vector<std::string> paths;
  std::string stdin_name;  ///< The name for standard input; empty for none.
  project::SettingsChoice choice;
  project::TypedSettings typed;
  std::vector<std::string> typed_levels;  ///< Each is CODE=LEVEL.
};

/// The digests of a run, and the settings for them.
struct Project {
  std::vector<DigestPath> digests;
  project::Settings settings;  ///< The settings for the whole run.
  /// The rules for each file of `digests`, by file.
  std::map<std::string, project::FileRules, std::less<>> rules;
  /// Each daejo.toml that applies to a digest, once, in the order of the digests.
  std::vector<std::string> files_in_use;
};

/// Lists the digests and reads the daejo.toml that applies to each. Throws `UsageError` if neither the
/// command line nor a setting names a digest, or if standard input gets a name but is not among the digests.
/// Also throws what `settings_in_force` and `SettingsFinder` throw.
Project open_project(const ProjectRequest& request);

/// Reads the settings for one file, for the files of one folder, or for the current folder if `path` is
/// empty. Lists no digests.
Project open_project_at(const ProjectRequest& request, const std::string& path);

}  // namespace daejo::check
