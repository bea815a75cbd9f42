#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "project/settings_file.h"

namespace daejo {

/// Which daejo.toml to read.
struct SettingsChoice {
  std::filesystem::path file;  ///< This one for every digest; empty to look for the nearest.
  bool isolated = false;       ///< None at all.
};

/// Finds the daejo.toml of each digest, and reads every file once.
class SettingsFinder {
 public:
  explicit SettingsFinder(SettingsChoice choice) : choice_(std::move(choice)) {}

  /// The daejo.toml of a folder or its nearest parent, up to the repository's root (the folder with `.git`)
  /// or the file system's; null where there is none. Throws `InputError` for one that cannot be read.
  const SettingsFile* of_folder(const std::filesystem::path& folder);

  /// The same for the folder that a file lies in.
  const SettingsFile* of_file(const std::filesystem::path& file);

 private:
  const SettingsFile* read(const std::filesystem::path& path);

  SettingsChoice choice_;
  std::map<std::filesystem::path, const SettingsFile*> by_folder_;
  std::map<std::filesystem::path, std::unique_ptr<SettingsFile>> files_;
};

/// A path for display and matching: relative to `folder`, with slashes; unchanged where it is outside.
std::string relative_path(const std::filesystem::path& path, const std::filesystem::path& folder);

}  // namespace daejo
