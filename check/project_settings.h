#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "project/find_settings.h"
#include "project/settings.h"

namespace daejo::check {

/// The digests and settings of a command line.
struct ProjectRequest {
  std::vector<std::string> paths;  ///< Empty for the `paths` of the current folder's daejo.toml.
  std::string stdin_name;          ///< Empty for none.
  project::SettingsChoice choice;
  project::TypedSettings typed;
  std::vector<std::string> typed_levels;  ///< CODE=LEVEL.
};

/// The digests of a run and the settings for them.
struct Project {
  std::vector<DigestPath> digests;
  project::Settings settings;                                    ///< For the whole run.
  std::map<std::string, project::FileRules, std::less<>> rules;  ///< By file, for all files of `digests`.
  std::vector<std::string> files_in_use;  ///< Each daejo.toml, in the order of the digests.
};

/// Lists the digests and reads the nearest daejo.toml of each. Throws `UsageError` if neither the command
/// line nor daejo.toml names a digest, and what `settings_in_force` throws.
Project open_project(const ProjectRequest& request);

/// Reads the settings for one file or folder, or for the current folder if `path` is empty.
Project open_project_at(const ProjectRequest& request, const std::string& path);

}  // namespace daejo::check
