#include "review/sample.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace daejo::review {
namespace {

QueuedEntry entry(const std::string& fingerprint, Verdict verdict = Verdict::ok, bool doubted = false) {
  QueuedEntry entry;
  entry.fingerprint = fingerprint;
  entry.verdict = verdict;
  entry.is_doubted = doubted;
  return entry;
}

std::vector<QueuedEntry> hundred() {
  std::vector<QueuedEntry> entries;
  for (int i = 0; i < 100; ++i) entries.push_back(entry("text " + std::to_string(i)));
  return entries;
}

std::vector<std::string> names(const std::vector<QueuedEntry>& entries) {
  std::vector<std::string> found;
  for (const QueuedEntry& drawn : entries) found.push_back(drawn.fingerprint);
  std::ranges::sort(found);
  return found;
}

bool nothing_is_known(const QueuedEntry&) {
  return false;
}

TEST(DrawSample, takes_only_what_passed_and_is_not_known_and_marks_it) {
  const std::vector<QueuedEntry> entries = {entry("a"),
                                            entry("b", Verdict::review, true),
                                            entry("c", Verdict::ok, true),
                                            entry("d", Verdict::unverified),
                                            entry("e"),
                                            entry("e")};
  const auto drawn =
      draw_sample(entries, 10, 1, [](const QueuedEntry& known) { return known.fingerprint == "a"; });
  ASSERT_EQ(names(drawn), std::vector<std::string>{"e"});
  EXPECT_TRUE(drawn[0].is_doubted);
  EXPECT_TRUE(is_sampled(drawn[0]));
}

TEST(DrawSample, depends_on_the_seed_and_not_on_the_order) {
  std::vector<QueuedEntry> entries = hundred();
  const auto first = names(draw_sample(entries, 10, 1, nothing_is_known));
  EXPECT_EQ(first.size(), 10U);
  EXPECT_NE(names(draw_sample(entries, 10, 2, nothing_is_known)), first);
  std::ranges::reverse(entries);
  EXPECT_EQ(names(draw_sample(entries, 10, 1, nothing_is_known)), first);
}

TEST(DrawSample, draws_each_as_often_as_any_other) {
  const std::vector<QueuedEntry> entries = hundred();
  std::map<std::string, int> times;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    for (const std::string& name : names(draw_sample(entries, 10, seed, nothing_is_known))) ++times[name];
  }
  ASSERT_EQ(times.size(), 100U);
  // Each entry is drawn 50 times on average, with a standard deviation of 6.7.
  for (const auto& [name, count] : times) {
    EXPECT_GT(count, 50 - 35) << name;
    EXPECT_LT(count, 50 + 35) << name;
  }
}

}  // namespace
}  // namespace daejo::review
