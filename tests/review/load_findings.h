#pragma once

#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "review/review_store.h"
#include "tests/review/load_client.h"

namespace daejo::test {

/// The result of comparing a queue's history with the decisions that clients sent to its server.
struct LoadFindings {
  std::size_t acknowledged = 0;
  std::size_t refused = 0;
  std::size_t unknown = 0;     ///< Decisions without a clear answer; the history may have them.
  std::size_t in_history = 0;  ///< How many different notes the history's decisions have.
  /// Decisions for which the history disagrees with the answer. An acknowledged one must be there once, as it
  /// was sent. A refused one must not be there. One without a clear answer may be there once, as it was sent,
  /// or not.
  std::size_t wrong = 0;
  std::size_t unsent = 0;  ///< Decisions in the history that no client sent.
  std::string integrity;   ///< The result of `ReviewStore::integrity`; empty if all is well.
  std::vector<std::chrono::microseconds> times = {};  ///< Times of acknowledged decisions, ascending.

  bool is_whole() const { return wrong == 0 && unsent == 0 && integrity.empty(); }
};

/// Compares the decisions that the clients sent, and the answers that they got, with the history of the
/// queue.
LoadFindings find_in_history(review::ReviewStore& store, std::span<const LoadClient> clients);

}  // namespace daejo::test
