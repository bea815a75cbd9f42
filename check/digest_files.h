#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

/// What was read of the paths of a command line.
struct ReadDigests {
  std::vector<Digest> digests;      ///< In the order of the paths; a folder's files by name.
  std::vector<Problem> problems;    ///< What was odd but was read.
  std::vector<Problem> unreadable;  ///< Paths that gave no digest at all.
  std::vector<Problem> unread;      ///< Files of folders that look like digests and could not be read.
};

/// `file` is one that was named by itself, or standard input.
enum class PathKind { file, folder, glob };

/// A path of the command line with the files that it stands for.
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

/// Lists files and, recursively, the Markdown, HTML, JSON, JSON Lines and feed files of folders, and those of
/// them that a glob matches, leaving out what .gitignore names. Nothing is read.
std::vector<DigestPath> list_digests(std::span<const std::string> paths, const ListingOptions& options);

/// Whether standard input, "-", is among them.
bool reads_standard_input(std::span<const DigestPath> listed);

/// What the settings say of how to read a file.
using RulesOfFile = std::function<ReaderRules(const std::string& file)>;

/// Reads the files that were listed. One that was named must hold entries, or name papers; of a folder or a
/// glob, files without any are passed over, as long as one has some. A file of a folder that cannot be read
/// is `unread` where it is text or names a paper, and an oddity else: data beside digests fails no run.
ReadDigests read_digests(std::span<const DigestPath> listed, const RulesOfFile& rules_of = {});

/// Lists and reads.
ReadDigests read_digests(std::span<const std::string> paths);

}  // namespace daejo
