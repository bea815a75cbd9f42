#pragma once

#include <filesystem>
#include <memory>

#include "arxiv/clock.h"
#include "arxiv/remote_source.h"

namespace daejo {

/// Asks snapshots, then the store, then the network, each for what those before it did not have. What the
/// network gives is put into the store at once; a store that fails is a problem, and the look-up goes on. An
/// id with a version that none of them could give is answered with another version that is at hand, which is
/// a problem too.
class ChainedSource : public AbstractSource {
 public:
  struct Links {
    std::unique_ptr<AbstractSource> snapshots = {};  ///< Null where none were named.
    std::filesystem::path store = {};                ///< Empty for none; the file need not exist.
    std::unique_ptr<RemoteSource> remote = {};       ///< Null where offline.
    std::shared_ptr<Clock> clock = std::make_shared<SystemClock>();
  };

  explicit ChainedSource(Links links);

  LookupResult look_up(std::span<const ArxivId> ids, const Progress& progress) override;

 private:
  class Run;

  Links links_;
};

}  // namespace daejo
