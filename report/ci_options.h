#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "report/summary.h"

namespace daejo {

/// Base folders for paths. With both empty, paths are reported as given.
struct PathRoots {
  std::filesystem::path working_directory;  ///< Absolute; what relative paths start from.
  std::filesystem::path root;               ///< Absolute; the checkout, which reported paths are relative to.
};

/// What reports for CI services need to know about their environment.
struct CiOptions {
  PathRoots paths;
  std::string source_url;         ///< A file's page, with "{file}" and "{line}" in it; empty for no links.
  std::string documentation_url;  ///< The page of reasons, to which "#code" is added; empty for no links.
  std::vector<FailOn> fail_on;    ///< By entry; `mismatch` for those past its end.
  Language language = Language::english;  ///< Of messages; names and codes stay as they are.

  FailOn fail_level(std::size_t entry) const {
    return entry < fail_on.size() ? fail_on[entry] : FailOn::mismatch;
  }
};

}  // namespace daejo
