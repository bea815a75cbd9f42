#pragma once

#include <map>
#include <string>
#include <vector>

#include "check/digest_files.h"
#include "project/find_settings.h"
#include "project/settings.h"

namespace daejo {

/// What a command line says of the digests and of the settings.
struct ProjectRequest {
  std::vector<std::string> paths;  ///< Empty for the `paths` of the current folder's daejo.toml.
  std::string stdin_name;          ///< Empty for none.
  SettingsChoice choice;
  TypedSettings typed;
  std::vector<std::string> typed_levels;  ///< CODE=LEVEL.
};

/// What holds for a run over some digests.
struct Project {
  std::vector<DigestPath> digests;
  Settings settings;                                    ///< Of the whole run.
  std::map<std::string, FileRules, std::less<>> rules;  ///< By file, for every file of `digests`.
  std::vector<std::string> files_in_use;                ///< Each daejo.toml, in the order of the digests.
};

/// Lists the digests, finds the daejo.toml of each, and says what is in force. Throws `UsageError` where no
/// digest was named anywhere, and what `settings_in_force` throws.
Project open_project(const ProjectRequest& request);

/// What is in force for one file or folder, or for the current folder where `path` is empty.
Project open_project_at(const ProjectRequest& request, const std::string& path);

}  // namespace daejo
