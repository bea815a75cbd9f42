#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daejo::project {

/// A file as it was at a revision, under its present name or the one it was renamed from.
struct FileAtRevision {
  bool is_changed = false;          ///< Whether the file in the work tree differs or is new.
  std::optional<std::string> text;  ///< Its contents at the revision; nothing if it is new or unchanged.
};

/// What changed in a run's digests since a revision.
struct FilesAtRevision {
  std::vector<FileAtRevision> files;                         ///< In the order in which the files were passed.
  std::vector<std::pair<std::string, std::string>> deleted;  ///< The names and contents of deleted digests.
};

/// Asks git for the state of the files at a revision. The files may lie in several repositories. Throws
/// `UsageError` if git is not installed, a file is in no repository, or a repository lacks the revision.
FilesAtRevision files_at_revision(const std::vector<std::filesystem::path>& files,
                                  const std::string& revision);

/// The files in a folder that git tracks or would add, so without those that .gitignore excludes. They are
/// sorted and relative to the folder. Nothing if the folder is in no repository, or if git is not installed.
std::optional<std::vector<std::string>> unignored_files(const std::filesystem::path& folder);

}  // namespace daejo::project
