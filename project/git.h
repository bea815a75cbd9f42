#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// What lay under a file's name, or the name that it had, at a revision.
struct FileAtRevision {
  bool is_changed = false;          ///< Whether the work tree's file differs, or is new.
  std::optional<std::string> text;  ///< The bytes it had; nothing where it is new or unchanged.
};

/// What a run needs to know of the history of its digests.
struct FilesAtRevision {
  std::vector<FileAtRevision> files;  ///< In the order of the files that were asked for.
  std::vector<std::pair<std::string, std::string>> deleted;  ///< Names and bytes of digests that are gone.
};

/// Asks git, which must be installed, what the files were at a revision; they may lie in several
/// repositories. Throws `UsageError` where one lies in none or has no such revision.
FilesAtRevision files_at_revision(const std::vector<std::filesystem::path>& files,
                                  const std::string& revision);

/// The files of a folder that git tracks or would add, as paths relative to it, sorted; nothing where the
/// folder lies in no repository, or git is not there to be asked. Files that .gitignore names are left out.
std::optional<std::vector<std::string>> unignored_files(const std::filesystem::path& folder);

}  // namespace daejo
