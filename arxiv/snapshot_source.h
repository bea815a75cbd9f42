#pragma once

#include <filesystem>
#include <vector>

#include "arxiv/abstract_source.h"

namespace daejo::arxiv {

/// Finds papers in files with bulk snapshots of arXiv's metadata. Reads the files in order, each at most
/// once, and stops when every paper has been found. If several lines match an id, the first line counts.
/// Lines without an abstract are not used. A file that cannot be read to its end is listed in
/// `LookupResult::unreadable`, and the papers found so far are kept. The failures in `LookupResult::failed`
/// have no text, because what the user is told depends on the sources that `ChainedSource` asks next.
class SnapshotSource : public AbstractSource {
 public:
  explicit SnapshotSource(std::vector<std::filesystem::path> files);

  LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) override;
  LookupResult look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                            const Progress& progress) override;

 private:
  std::vector<std::filesystem::path> files_;
};

}  // namespace daejo::arxiv
