#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/language.h"
#include "report/summary.h"

namespace daejo::report {

/// The folders that decide how `report_path` writes the path of a file. If `root` is empty, paths are only
/// normalised.
struct PathRoots {
  /// The absolute path of the folder to which relative paths refer.
  std::filesystem::path working_directory;
  /// The absolute path of the root of the checkout. The path of a file inside it is reported relative to it.
  std::filesystem::path root;
};

/// The options of the reports for CI services.
struct CiOptions {
  PathRoots paths;
  /// The URL of a line in a file, with "{file}" and "{line}" as placeholders; empty for no links.
  std::string source_url;
  /// The URL of the page that explains the reasons; empty for no links. "#" and a code are appended to link
  /// to the section about that reason.
  std::string documentation_url;
  /// The fail level of each entry, in the order of the run. Entries beyond the end have `mismatch`.
  std::vector<FailOn> fail_on;
  /// The language of messages. Reason codes and the names of fields are not translated.
  Language language = Language::english;

  FailOn fail_level(std::size_t entry) const {
    return entry < fail_on.size() ? fail_on[entry] : FailOn::mismatch;
  }
};

}  // namespace daejo::report
