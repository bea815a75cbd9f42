#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

#include "audit/index/index_format.h"
#include "audit/model/model.h"
#include "base/error.h"

namespace daejo {

struct IndexBuildOptions {
  std::size_t threads = 1;  ///< The index does not depend on it.
  /// The most papers and terms of papers that lie in memory before they are written as a segment.
  std::size_t papers_in_segment = most_papers_in_segment;
  std::size_t terms_in_segment = std::size_t{1} << 25U;
  /// When an index that is added to ends with so many segments that are less than half full, they are made
  /// anew together.
  std::size_t small_segments_merged = 8;
  std::function<void(std::size_t papers)> progress = {};  ///< Called now and then.
};

struct IndexBuildResult {
  std::size_t papers_read = 0;  ///< Of the snapshots, those before a resumed build too.
  std::size_t papers = 0;       ///< In the index.
  std::size_t bytes = 0;        ///< Of the index.
  std::size_t resumed_at = 0;   ///< Papers that an interrupted build had taken already.
  std::vector<Problem> problems;
};

/// Writes an index of the papers of `snapshots` to `output`, which appears whole or stays what it was. Of a
/// paper with several records the newest version counts, else the first. With `base`, an index, its papers
/// are taken over without being read again, and those of the snapshots added; `base` may be `output`. Memory
/// does not grow with the snapshots but for 60 bytes a paper. A build that was killed goes on where it
/// stopped when the same is asked again, to the same bytes. Throws `InputError` for what cannot be read,
/// where the snapshots hold no paper, and for a damaged `base`; `Error` where the index cannot be written.
IndexBuildResult build_index(const Model& model, std::span<const std::filesystem::path> snapshots,
                             const std::filesystem::path& output, const std::filesystem::path& base,
                             const IndexBuildOptions& options);

}  // namespace daejo
