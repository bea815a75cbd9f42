#include "project/find_settings.h"

#include "base/file.h"

namespace daejo::project {
namespace {

namespace fs = std::filesystem;

fs::path whole(const fs::path& path) {
  std::error_code code;
  const fs::path absolute = fs::absolute(path.empty() ? fs::path(".") : path, code);
  fs::path normal = (code ? path : absolute).lexically_normal();
  // "a/" and "a" are the same folder.
  return normal.has_filename() || normal == normal.root_path() ? normal : normal.parent_path();
}

}  // namespace

const SettingsFile* SettingsFinder::of_folder(const fs::path& folder) {
  if (choice_.isolated) return nullptr;
  if (!choice_.file.empty()) return read(whole(choice_.file));
  const fs::path here = whole(folder);
  const auto known = by_folder_.find(here);
  if (known != by_folder_.end()) return known->second;
  std::error_code code;
  const SettingsFile* found = nullptr;
  if (fs::exists(here / "daejo.toml", code)) {
    found = read(here / "daejo.toml");
  } else if (!fs::exists(here / ".git", code) && here != here.parent_path()) {
    found = of_folder(here.parent_path());
  }
  return by_folder_[here] = found;
}

const SettingsFile* SettingsFinder::of_file(const fs::path& file) {
  return of_folder(whole(file).parent_path());
}

const SettingsFile* SettingsFinder::read(const fs::path& path) {
  std::unique_ptr<SettingsFile>& file = files_[path];
  if (!file) {
    std::error_code code;
    const std::string shown = relative_path(path, fs::current_path(code));
    const fs::path folder = fs::path(shown).parent_path();
    file = std::make_unique<SettingsFile>(parse_settings(read_text_file(shown), shown, folder));
  }
  return file.get();
}

std::string relative_path(const fs::path& path, const fs::path& folder) {
  const fs::path relative = whole(path).lexically_relative(whole(folder));
  const bool is_inside = !relative.empty() && *relative.begin() != "..";
  return is_inside ? relative.generic_string() : path.generic_string();
}

}  // namespace daejo::project
