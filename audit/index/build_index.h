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
  std::size_t threads = 1;  ///< How many threads analyse papers. The number does not change the index.
  /// A segment is written as soon as the papers collected for it reach `papers_in_segment`, or the sum of the
  /// numbers of distinct terms of these papers reaches `terms_in_segment`.
  std::size_t papers_in_segment = most_papers_in_segment;
  std::size_t terms_in_segment = std::size_t{1} << 25U;
  /// A segment is small if it has less than half of `papers_in_segment` papers. If the base index ends with
  /// at least this many small segments, the papers of these are written into new segments.
  std::size_t small_segments_merged = 8;
  /// Called from time to time with the number of papers read from the snapshots so far.
  std::function<void(std::size_t papers)> progress = {};
};

struct IndexBuildResult {
  std::size_t papers_read = 0;  ///< Papers in the snapshots, including those that a resumed build skipped.
  std::size_t papers = 0;       ///< Papers in the index; a paper with several versions counts once.
  std::size_t bytes = 0;        ///< The size of the index.
  std::size_t resumed_at = 0;   ///< How many papers the resumed build had processed; 0 if none was resumed.
  std::vector<Problem> problems;
};

/// Writes an index of the papers in `snapshots` to `output`, which is replaced atomically. If a paper has
/// several records, the one with the newest version is used, then the one with the newest date, then the
/// first. `base` is an existing index, or empty for none. Its papers are copied without reading their
/// snapshots again, and the papers of `snapshots` are added. `base` may be the file `output`. Memory use does
/// not depend on the number of papers, apart from about 60 bytes for each. If a build is killed, calling this
/// again with the same arguments and unchanged files gives the same bytes. The new build resumes the killed
/// one if all snapshots are regular files. Throws `InputError` if a snapshot or `base` cannot be read or
/// `snapshots` have no papers, and `Error` if the index cannot be written.
IndexBuildResult build_index(const Model& model, std::span<const std::filesystem::path> snapshots,
                             const std::filesystem::path& output, const std::filesystem::path& base,
                             const IndexBuildOptions& options);

}  // namespace daejo::audit
