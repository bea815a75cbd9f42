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

namespace daejo {

/// The digests of a command line's paths.
struct ReadDigests {
  std::vector<Digest> digests;      ///< In the order of the paths; a folder's files by name.
  std::vector<Problem> problems;    ///< What was odd but was read.
  std::vector<Problem> unreadable;  ///< Paths that gave no digest at all.
  std::vector<Problem> unread;      ///< Files of folders that look like digests and could not be read.
};

/// `file` is one that was named by itself, or standard input.
enum class PathKind { file, folder, glob };

/// A path of the command line and the files it expands to.
struct DigestPath {
  std::string path;  ///< As it was named.
  PathKind kind = PathKind::file;
  bool any_excluded = false;       ///< Whether `is_excluded` took some of the files away.
  std::vector<std::string> files;  ///< By name; of standard input, the name that it is to be known by.
  std::optional<Problem> problem;  ///< Why the folder cannot be listed, if so.
};

/// How to list digests.
struct ListingOptions {
  std::string stdin_name = "<stdin>";                             ///< What standard input, "-", is known by.
  std::function<bool(const std::string& file)> is_excluded = {};  ///< Not asked of a file named by itself.
};

/// Expands paths: files, the digests in folders (recursively, by extension) and those that match a glob,
/// without what .gitignore excludes. Reads no file.
std::vector<DigestPath> list_digests(std::span<const std::string> paths, const ListingOptions& options);

/// Whether standard input, "-", is among them.
bool reads_standard_input(std::span<const DigestPath> listed);

/// What the settings say about how to read a file.
using RulesOfFile = std::function<ReaderRules(const std::string& file)>;

/// Reads the listed files. A file named by itself must have entries, or name papers; in a folder or a glob,
/// files without any are skipped as long as one has some. A file of a folder that cannot be read is `unread`
/// where it is text or names a paper, and an oddity otherwise: data beside digests fails no run.
ReadDigests read_digests(std::span<const DigestPath> listed, const RulesOfFile& rules_of = {});

/// The same for more digests than are to be in memory at a time: `take` gets each, and `digests` stays empty.
/// Files of folders that `memory` knows are not read again.
ReadDigests read_each_digest(std::span<const DigestPath> listed, const RulesOfFile& rules_of,
                             const std::function<void(Digest digest)>& take, DigestMemory* memory = nullptr);

/// Lists and reads.
ReadDigests read_digests(std::span<const std::string> paths);

}  // namespace daejo
