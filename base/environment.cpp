#include "base/environment.h"

#include <cstdlib>

namespace daejo {

std::string environment_variable(const std::string& name) {
  const char* const value = std::getenv(name.c_str());
  return value == nullptr ? std::string() : value;
}

std::filesystem::path user_folder(const std::string& xdg_variable, const std::filesystem::path& below_home) {
  std::filesystem::path folder = environment_variable(xdg_variable);
  if (folder.is_absolute()) return folder;
  const std::filesystem::path home = environment_variable("HOME");
  return home.is_absolute() ? home / below_home : std::filesystem::path();
}

}  // namespace daejo
