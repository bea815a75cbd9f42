#pragma once

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace daejo::test {

/// The outcome of one decision that was sent.
enum class Fate {
  acknowledged,
  refused,  ///< The item had changed since the version that the editor knew.
  unknown,  ///< No answer came, or the answer was neither of the two above.
};

struct SentDecision {
  std::string note;  ///< Different for each decision of a test, so that it identifies the decision.
  std::int64_t item = 0;
  std::string decision;
  Fate fate = Fate::unknown;
  std::chrono::microseconds time{0};
};

/// An editor who sends random decisions one after the other, each after the answer to the one before, with or
/// without pauses.
class LoadClient {
 public:
  LoadClient(int number, int port, std::int64_t items, std::chrono::milliseconds pause)
      : name_("editor-" + std::to_string(number)),
        random_(static_cast<unsigned>(number)),
        port_(port),
        versions_(static_cast<std::size_t>(items) + 1, 1),
        pause_(pause) {}

  void work_until(std::chrono::steady_clock::time_point end);
  const std::string& name() const { return name_; }
  const std::vector<SentDecision>& sent() const { return sent_; }

 private:
  class Connection;

  void decide(Connection& connection);

  std::string name_;
  std::mt19937 random_;
  int port_;
  std::vector<std::int64_t> versions_;  ///< The last known version of each item, by its number.
  std::chrono::milliseconds pause_;
  std::vector<SentDecision> sent_;
};

}  // namespace daejo::test
