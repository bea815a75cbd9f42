#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "project/settings_file.h"

namespace daejo::project {

/// How to choose the daejo.toml to read.
struct SettingsChoice {
  std::filesystem::path file;  ///< Use this file for every digest; empty to look for the nearest one.
  bool isolated = false;       ///< Use none at all.
};

/// Finds the daejo.toml that applies to each digest. Reads every file once.
class SettingsFinder {
 public:
  explicit SettingsFinder(SettingsChoice choice) : choice_(std::move(choice)) {}

  /// The daejo.toml in a folder or its nearest parent, searching no further than the root of the repository
  /// (the folder with `.git`) or of the file system. Null if there is none. Throws `InputError` if it cannot
  /// be read.
  const SettingsFile* of_folder(const std::filesystem::path& folder);

  /// As above, for the folder that contains a file.
  const SettingsFile* of_file(const std::filesystem::path& file);

 private:
  const SettingsFile* read(const std::filesystem::path& path);

  SettingsChoice choice_;
  std::map<std::filesystem::path, const SettingsFile*> by_folder_;
  std::map<std::filesystem::path, std::unique_ptr<SettingsFile>> files_;
};

/// A path for display and for globs: relative to `folder`, with slashes. A path outside of `folder` stays as
/// it is.
std::string relative_path(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace daejo::project
