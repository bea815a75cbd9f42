#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo::parsers {

/// Reads a bulk snapshot of arXiv's metadata: JSON Lines, plain or compressed with gzip, which is recognized
/// by its first bytes. Passes each paper to `take`, which returns false to stop. Memory does not grow with
/// the file. Lines from which no paper with an abstract can be read are left out and, unless they are blank,
/// returned as problems: the first hundred one by one, and the rest as a count. A file with only blank lines
/// is a problem, too. Throws `InputError` if the file cannot be opened, read or decompressed.
std::vector<Problem> read_snapshot(const std::filesystem::path& path,
                                   const std::function<bool(Paper&&)>& take);

}  // namespace daejo::parsers
