#pragma once

#include <filesystem>
#include <vector>

#include "arxiv/abstract_source.h"

namespace daejo::arxiv {

/// Finds papers in bulk snapshots. It reads each file once, and stops when every paper has been found. If
/// several lines match an id, the first is taken; earlier files come before later ones. Lines without an
/// abstract are ignored. If a file cannot be read to its end, this is reported as a problem, and the papers
/// found so far are kept. The failures have no text: what a user is told depends on the sources that
/// `ChainedSource` asks next.
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
