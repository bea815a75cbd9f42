#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "parsers/digest.h"

namespace daejo {

/// What was read of the paths of a command line.
struct ReadDigests {
  std::vector<Digest> digests;      ///< In the order of the paths; a folder's files by name.
  std::vector<Problem> problems;    ///< What was odd but was read.
  std::vector<Problem> unreadable;  ///< Paths that gave no digest at all.
};

/// Reads files and, recursively, the `.md`, `.markdown`, `.html`, `.htm` and `.json` files of folders. A file
/// that was named must hold entries; in a folder, files without any are passed over, as long as one has some.
/// "-" is standard input.
ReadDigests read_digests(std::span<const std::string> paths);

}  // namespace daejo
