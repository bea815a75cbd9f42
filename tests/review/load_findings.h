#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "review/review_store.h"
#include "tests/review/load_client.h"

namespace daejo::test {

/// Compares a queue with the decisions that were sent to its server.
struct LoadFindings {
  std::size_t acknowledged = 0;
  std::size_t refused = 0;
  std::size_t unknown = 0;     ///< Without an answer, which may be in the history or not.
  std::size_t in_history = 0;  ///< Decisions that the history has.
  std::size_t wrong =
      0;  ///< Not as they were answered: acknowledged and not there once, or refused and there.
  std::size_t unsent = 0;                             ///< In the history, and sent by nobody.
  std::string integrity;                              ///< What `ReviewStore::integrity` says.
  std::vector<std::chrono::microseconds> times = {};  ///< That the acknowledged ones took, ascending.

  bool is_whole() const { return wrong == 0 && unsent == 0 && integrity.empty(); }
};

/// Holds what editors sent, and what they were answered, against the history of the queue.
LoadFindings find_in_history(review::ReviewStore& store, std::span<const LoadClient> clients);

}  // namespace daejo::test
