#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "project/settings_file.h"

namespace daejo::project {

/// Which daejo.toml to read.
struct SettingsChoice {
  std::filesystem::path file;  ///< Use this file for every digest; if empty, look for the nearest file.
  bool isolated = false;       ///< Use no file at all.
};

/// Finds the daejo.toml that applies to each digest. Every file is read only once.
class SettingsFinder {
 public:
  explicit SettingsFinder(SettingsChoice choice) : choice_(std::move(choice)) {}

  /// The settings for a folder: the chosen file, or else the daejo.toml in the folder or its nearest parent
  /// that has one, but not above the root of the repository (the folder with `.git`). Null if there is none,
  /// or if the choice is to use no file. Throws `InputError` if the file cannot be read.
  const SettingsFile* of_folder(const std::filesystem::path& folder);

  /// The settings for the folder of a file; see `of_folder`.
  const SettingsFile* of_file(const std::filesystem::path& file);

 private:
  const SettingsFile* read(const std::filesystem::path& path);

  SettingsChoice choice_;
  std::map<std::filesystem::path, const SettingsFile*> by_folder_;
  std::map<std::filesystem::path, std::unique_ptr<SettingsFile>> files_;
};

/// A path for display and for globs: relative to `folder`, with slashes. A path outside `folder` is not
/// changed.
std::string relative_path(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace daejo::project
