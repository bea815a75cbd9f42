#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "check/digest_memory.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::check {

/// The digests at the paths of a command line.
struct ReadDigests {
  /// In the order of the paths; the files of a folder are sorted by name.
  std::vector<parsers::Digest> digests;
  std::vector<Problem> problems;    ///< What was odd in files that could be read.
  std::vector<Problem> unreadable;  ///< Paths without any digest.
  std::vector<Problem> unread;      ///< Files in folders that look like digests but could not be read.
};

/// `file` is a path that names one file, or standard input.
enum class PathKind { file, folder, glob };

/// A path of the command line and the files that it expands to.
struct DigestPath {
  std::string path;  ///< As the user typed it.
  PathKind kind = PathKind::file;
  bool any_excluded = false;       ///< Whether `is_excluded` removed some of the files.
  std::vector<std::string> files;  ///< Sorted by name. For standard input, its display name.
  std::optional<Problem> problem;  ///< Why the folder cannot be listed, if it cannot.
};

/// Options for listing the digests of paths.
struct ListingOptions {
  std::string stdin_name = "<stdin>";  ///< The display name of standard input, "-".
  /// Not called for a path that names one file.
  std::function<bool(const std::string& file)> is_excluded = {};
};

/// Expands paths to files, without reading any. Folders are searched for digests recursively, by extension.
/// Files that .gitignore excludes are left out of folders and globs.
std::vector<DigestPath> list_digests(std::span<const std::string> paths, const ListingOptions& options);

/// Whether one of the paths is standard input, "-".
bool reads_standard_input(std::span<const DigestPath> listed);

/// Returns the settings for reading a file.
using RulesOfFile = std::function<parsers::ReaderRules(const std::string& file)>;

/// Reads the listed files. A file that a path names must have entries or mention papers. In a folder or glob,
/// files without entries are skipped, provided that at least one file has some. If a file in a folder cannot
/// be read, it counts as `unread` if it looks like a digest or mentions a paper. Otherwise it is only a
/// problem, so that data files next to digests do not fail the run.
ReadDigests read_digests(std::span<const DigestPath> listed, const RulesOfFile& rules_of = {});

/// Receives the next digest. `stored` is its serialized form; null if it was read without a `DigestMemory`.
using TakeDigest = std::function<void(parsers::Digest digest, const StoredDigest* stored)>;

/// Reads the listed files, passes each digest to `take`, and leaves `digests` empty, so that not all digests
/// are in memory at a time. Files that `memory` has are not parsed again.
ReadDigests read_each_digest(std::span<const DigestPath> listed, const RulesOfFile& rules_of,
                             const TakeDigest& take, DigestMemory* memory = nullptr);

/// Lists the files and reads them.
ReadDigests read_digests(std::span<const std::string> paths);

}  // namespace daejo::check
