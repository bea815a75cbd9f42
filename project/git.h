#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// A file at a revision, under its name or the name it was renamed from.
struct FileAtRevision {
  bool is_changed = false;          ///< Whether the work tree's file differs, or is new.
  std::optional<std::string> text;  ///< The bytes it had; nothing where it is new or unchanged.
};

/// The history that a run needs of its digests.
struct FilesAtRevision {
  std::vector<FileAtRevision> files;  ///< In the order of the files that were asked for.
  std::vector<std::pair<std::string, std::string>> deleted;  ///< Names and bytes of digests that are gone.
};

/// Reads the files at a revision with git, which must be installed; they may be in several repositories.
/// Throws `UsageError` for a file outside of any repository, or a repository without the revision.
FilesAtRevision files_at_revision(const std::vector<std::filesystem::path>& files,
                                  const std::string& revision);

/// The files of a folder that git tracks or would add, sorted, relative to the folder and without those that
/// .gitignore excludes; nothing outside of a repository or without git.
std::optional<std::vector<std::string>> unignored_files(const std::filesystem::path& folder);

}  // namespace daejo
