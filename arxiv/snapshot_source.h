#pragma once

#include <filesystem>
#include <vector>

#include "arxiv/abstract_source.h"

namespace daejo {

/// Bulk snapshots, read in one pass a file and no further than needed. The first line that answers an id
/// wins, earlier files over later ones; a line without an abstract answers nothing. A file that cannot be
/// read to its end is a problem, and what was found before stays found.
class SnapshotSource : public AbstractSource {
 public:
  explicit SnapshotSource(std::vector<std::filesystem::path> files);

  LookupResult look_up(std::span<const ArxivId> ids, const Progress& progress) override;
  LookupResult look_up_each(std::span<const ArxivId> ids, const TakePaper& take,
                            const Progress& progress) override;

 private:
  std::vector<std::filesystem::path> files_;
};

}  // namespace daejo
