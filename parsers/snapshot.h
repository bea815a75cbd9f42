#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include "base/error.h"
#include "parsers/paper.h"

namespace daejo {

/// Streams a bulk snapshot (JSON Lines in arXiv's fields, plain or gzip, told by content) in memory that does
/// not grow with it, and gives each paper to `take`, which returns false to stop. Lines that are no paper are
/// left out and returned as problems (the first hundred, then one that counts the rest). Throws `InputError`
/// for what cannot be opened or decompressed.
std::vector<Problem> read_snapshot(const std::filesystem::path& path,
                                   const std::function<bool(Paper&&)>& take);

}  // namespace daejo
