#pragma once

#include <functional>
#include <span>
#include <utility>

#include "arxiv/abstract_source.h"

namespace daejo {

/// Takes papers that have just come.
using PapersArrived = std::function<void(std::span<const Paper>)>;

/// A source whose papers come over the network, some at a time.
class RemoteSource : public AbstractSource {
 public:
  /// Has `arrived` called with each answer's papers before the next is asked for, so that an interrupted run
  /// keeps what it got.
  void on_arrival(PapersArrived arrived) { arrived_ = std::move(arrived); }

 protected:
  void arrive(std::span<const Paper> papers) const {
    if (arrived_ && !papers.empty()) arrived_(papers);
  }

 private:
  PapersArrived arrived_;
};

}  // namespace daejo
