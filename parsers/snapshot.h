#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo::parsers {

/// Reads a bulk snapshot: JSON Lines with arXiv's fields, plain or gzip, as its content shows. Passes each
/// paper to `take`, which returns false to stop. Memory does not grow with the file. Lines that are not
/// papers are left out and returned as problems, the first hundred one by one and the rest as a count. Throws
/// `InputError` if the file cannot be opened or decompressed.
std::vector<Problem> read_snapshot(const std::filesystem::path& path,
                                   const std::function<bool(Paper&&)>& take);

}  // namespace daejo::parsers
