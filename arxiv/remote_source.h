#pragma once

#include <functional>
#include <span>
#include <utility>

#include "arxiv/abstract_source.h"

namespace daejo::arxiv {

/// A callback that receives papers as they arrive from the network.
using PapersArrived = std::function<void(std::span<const parsers::Paper>)>;

/// A source that fetches papers over the network, a few at a time.
class RemoteSource : public AbstractSource {
 public:
  /// Sets a callback that gets the papers of each answer before the next request is sent, so that they are
  /// not lost if the run is interrupted. An empty function ends the calls.
  void on_arrival(PapersArrived arrived) { arrived_ = std::move(arrived); }

 protected:
  void arrive(std::span<const parsers::Paper> papers) const {
    if (arrived_ && !papers.empty()) arrived_(papers);
  }

 private:
  PapersArrived arrived_;
};

}  // namespace daejo::arxiv
