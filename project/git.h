#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace daejo::project {

/// What a file was at a revision, under its present name or the name from which it was renamed since.
struct FileAtRevision {
  bool is_changed = false;  ///< Whether the file in the work tree is new or differs from the revision.
  /// What the file contained at the revision; nothing if it is new or unchanged.
  std::optional<std::string> text;
};

/// What changed in a run's digests since a revision.
struct FilesAtRevision {
  std::vector<FileAtRevision> files;  ///< In the order of the argument `files`.
  /// The files that were deleted since: their names within their repositories, and their contents at the
  /// revision. They are from all repositories of `files`, and only those with the extension of a digest.
  std::vector<std::pair<std::string, std::string>> deleted;
};

/// Asks git for the state of the files at a revision. The files may belong to several repositories. Throws
/// `UsageError` if `revision` cannot be a revision, git is not installed or fails, a file is in no
/// repository, or a repository does not have the revision.
FilesAtRevision files_at_revision(const std::vector<std::filesystem::path>& files,
                                  const std::string& revision);

/// The files in a folder that git tracks, and those that it does not track but does not ignore either. They
/// are sorted and relative to the folder. Nothing if the folder is in no repository, or if git is not
/// installed.
std::optional<std::vector<std::string>> unignored_files(const std::filesystem::path& folder);

}  // namespace daejo::project
