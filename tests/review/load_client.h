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
  refused,  ///< Another was faster.
  unknown,  ///< No answer came, or one that was none.
};

struct SentDecision {
  std::string note;  ///< Unlike any other's.
  std::int64_t item = 0;
  std::string decision;
  Fate fate = Fate::unknown;
  std::chrono::microseconds time{0};
};

/// An editor who decides at random, as fast as the answers come or with pauses, until the time is up.
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
  std::vector<std::int64_t> versions_;  ///< By item, as last heard of.
  std::chrono::milliseconds pause_;
  std::vector<SentDecision> sent_;
};

}  // namespace daejo::test
