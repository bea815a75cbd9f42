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

/// The digests at some paths, and what was wrong with the files there.
struct ReadDigests {
  /// In the order of the paths. For a folder or a glob, sorted by path, but symbolic links come last.
  std::vector<parsers::Digest> digests;
  /// What was odd in the digests, and why some data files in folders could not be read.
  std::vector<Problem> problems;
  /// Named files that could not be read or mention no paper; folders and globs that could not be listed or
  /// have no digest.
  std::vector<Problem> unreadable;
  /// Files in folders, or found by globs, that may be digests but could not be read.
  std::vector<Problem> unread;
};

/// `file` is a path that names one file, or standard input.
enum class PathKind { file, folder, glob };

/// A path where digests are expected, and the files that it expands to.
struct DigestPath {
  std::string path;  ///< As the user wrote it.
  PathKind kind = PathKind::file;
  bool any_excluded = false;       ///< Whether `is_excluded` removed some of the files.
  std::vector<std::string> files;  ///< Sorted by path. For standard input, its display name.
  std::optional<Problem> problem;  ///< Why the folder cannot be listed, if it cannot.
};

/// Options for listing the digests of paths.
struct ListingOptions {
  std::string stdin_name = "<stdin>";  ///< The display name of standard input, whose path is "-".
  /// Returns whether to leave out a file that was found in a folder or by a glob.
  std::function<bool(const std::string& file)> is_excluded = {};
};

/// Expands paths to files, without reading the files. Folders are searched recursively for files with the
/// extensions of digests and other documents. Files that git ignores are left out of folders and globs. But
/// if git lists no file of the folder at all, for example because it ignores the whole folder or the folder
/// is in no repository, no file is left out for this reason.
std::vector<DigestPath> list_digests(std::span<const std::string> paths, const ListingOptions& options);

/// Whether one of the paths is standard input, "-".
bool reads_standard_input(std::span<const DigestPath> listed);

/// Returns the settings for reading a file.
using RulesOfFile = std::function<parsers::ReaderRules(const std::string& file)>;

/// Reads the listed files, each only once. A file that a path names must have entries or mention papers;
/// otherwise it is `unreadable`. In a folder or glob, files that have neither entries nor unread papers are
/// skipped. If this leaves neither a digest nor an `unread` file, the path is `unreadable`. A file in a
/// folder or glob that cannot be read is `unread`, with two exceptions, so that other files next to digests
/// do not fail the run. A data file, such as .json, that has no arXiv id only gives one of the `problems`. A
/// document in a format that daejo does not know, such as .rst, is skipped unless it names a paper and has
/// Korean text. In folders and globs, plain text, YAML and CSV files are parsed under the same condition
/// only.
ReadDigests read_digests(std::span<const DigestPath> listed, const RulesOfFile& rules_of = {});

/// Receives the next digest. `stored` is its serialized form; null if it was read without a `DigestMemory`.
using TakeDigest = std::function<void(parsers::Digest digest, const StoredDigest* stored)>;

/// As above, but passes each digest to `take` and leaves `ReadDigests::digests` empty, so that not all
/// digests are in memory at a time. A file whose digest is in `memory` is not parsed again. `memory` may be
/// null. Files in folders and globs are read by so many threads, which does not affect the result.
ReadDigests read_each_digest(std::span<const DigestPath> listed, const RulesOfFile& rules_of,
                             const TakeDigest& take, DigestMemory* memory, std::size_t threads);

/// Lists the files at the paths with the default options, and reads them.
ReadDigests read_digests(std::span<const std::string> paths);

}  // namespace daejo::check
