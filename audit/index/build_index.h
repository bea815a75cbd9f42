#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "audit/index/index_format.h"
#include "audit/model/model.h"
#include "base/error.h"

namespace daejo::audit {

struct IndexBuildOptions {
  std::size_t threads = 1;  ///< The number of threads. It does not change the index.
  /// A segment is written as soon as the papers in memory, or their terms, reach one of these limits.
  std::size_t papers_in_segment = most_papers_in_segment;
  std::size_t terms_in_segment = std::size_t{1} << 25U;
  /// If the base index ends with at least this many segments that are less than half full, these are merged
  /// into new ones.
  std::size_t small_segments_merged = 8;
  /// Called from time to time with the number of papers read so far.
  std::function<void(std::size_t papers)> progress = {};
};

struct IndexBuildResult {
  std::size_t papers_read = 0;  ///< Papers read from the snapshots, including those before a resumed build.
  std::size_t papers = 0;       ///< Papers in the index.
  std::size_t bytes = 0;        ///< The size of the index.
  std::size_t resumed_at = 0;   ///< How many papers an interrupted build had already taken.
  std::vector<Problem> problems;
};

/// Writes an index of the papers in `snapshots` to `output`, which is replaced atomically. If a paper has
/// several records, the one with the newest version is used, or else the first. `base` is an existing index:
/// its papers are copied without reading their snapshots again, and the new ones are added. `base` may be the
/// file `output`. Memory use is constant, apart from 60 bytes for each paper. If a build is killed, calling
/// this again with the same arguments resumes it and gives the same bytes. Throws `InputError` if an input
/// cannot be read, the snapshots have no papers, or `base` is damaged, and `Error` if the index cannot be
/// written.
IndexBuildResult build_index(const Model& model, std::span<const std::filesystem::path> snapshots,
                             const std::filesystem::path& output, const std::filesystem::path& base,
                             const IndexBuildOptions& options);

}  // namespace daejo::audit
