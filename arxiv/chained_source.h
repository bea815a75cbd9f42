#pragma once

#include <filesystem>
#include <memory>

#include "arxiv/clock.h"
#include "arxiv/remote_source.h"

namespace daejo::arxiv {

/// Asks the snapshots, then the store, then the network, each for the papers that are still missing. Papers
/// from the network are put into the store as they arrive. If the store fails, this is reported as a problem,
/// and the look-up continues. If no source has the requested version of a paper, but the store or a snapshot
/// has another version, the other version is returned, and this is reported as a problem. It is not returned
/// if the network source answered that there is no such paper.
class ChainedSource : public AbstractSource {
 public:
  struct Links {
    std::unique_ptr<AbstractSource> snapshots = {};  ///< Null if there are none.
    std::filesystem::path store = {};                ///< Empty if no store is used. The file need not exist.
    std::unique_ptr<RemoteSource> remote = {};       ///< Null if offline.
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
    OnMissing on_missing = {};  ///< Called before the network is used; may be empty.
  };

  explicit ChainedSource(Links links);

  LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) override;
  LookupResult look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                            const Progress& progress) override;

 private:
  class Run;

  Links links_;
};

}  // namespace daejo::arxiv
