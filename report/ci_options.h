#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "report/summary.h"

namespace daejo::report {

/// Base folders for paths. If both are empty, paths are reported as they were given.
struct PathRoots {
  std::filesystem::path working_directory;  ///< An absolute path. Relative paths start here.
  /// An absolute path: the root of the checkout. Reported paths are relative to it.
  std::filesystem::path root;
};

/// What the reports for CI services need to know about their environment.
struct CiOptions {
  PathRoots paths;
  /// The URL of a file's page, with "{file}" and "{line}" as placeholders; empty for no links.
  std::string source_url;
  /// The URL of the page of reasons, to which "#code" is appended; empty for no links.
  std::string documentation_url;
  std::vector<FailOn> fail_on;  ///< The fail level of each entry. Entries beyond the end have `mismatch`.
  Language language = Language::english;  ///< The language of messages. Names and codes are not translated.

  FailOn fail_level(std::size_t entry) const {
    return entry < fail_on.size() ? fail_on[entry] : FailOn::mismatch;
  }
};

}  // namespace daejo::report
