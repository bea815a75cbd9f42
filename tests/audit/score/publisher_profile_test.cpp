#include "audit/score/publisher_profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/score/suspicions.h"
#include "base/error.h"

namespace daejo::audit {
namespace {

constexpr double base_rate = 0.05;

/// An entry whose signal "invented" is `evidence` plus the prior of `base_rate`. Thus `evidence` is the log
/// odds of an invention without the prior.
AuditedEntry entry_with(double evidence, Verdict verdict = Verdict::ok) {
  AuditedEntry audited;
  audited.judgement.verdict = verdict;
  audited.judgement.signals = {{"cosine", 0.5, 0, {}},
                               {"invented", evidence + invention_prior(base_rate), 0, {}}};
  return audited;
}

/// `count` entries, alternately with the evidence −12 and −8.
std::vector<AuditedEntry> usual_entries(std::size_t count = 40) {
  std::vector<AuditedEntry> entries;
  for (std::size_t i = 0; i < count; ++i) entries.push_back(entry_with(i % 2 == 0 ? -12 : -8));
  return entries;
}

TEST(PublisherProfile, has_the_mean_and_deviation_of_each_signal) {
  const PublisherProfile profile = learn_profile(usual_entries(), "daejo-1", base_rate);
  EXPECT_EQ(profile.summaries, 40U);
  EXPECT_NEAR(profile.signals.at("invented").mean, -10, 1e-9);
  EXPECT_NEAR(profile.signals.at("invented").deviation, 2.0255, 1e-3);
  EXPECT_NEAR(profile.signals.at("cosine").deviation, 0, 1e-9);
}

TEST(PublisherProfile, does_without_the_base_rate_that_each_entry_was_judged_with) {
  std::vector<AuditedEntry> entries = usual_entries();
  for (AuditedEntry& audited : entries) {
    audited.judgement.base_rate = 0.01;
    audited.judgement.signals[1].value += invention_prior(0.01) - invention_prior(base_rate);
  }
  EXPECT_NEAR(learn_profile(entries, "daejo-1", base_rate).signals.at("invented").mean, -10, 1e-9);
}

TEST(PublisherProfile, is_not_learned_from_what_was_doubted) {
  std::vector<AuditedEntry> entries = usual_entries();
  entries.push_back(entry_with(100, Verdict::review));
  entries.push_back(entry_with(100, Verdict::mismatch));
  EXPECT_NEAR(learn_profile(entries, "daejo-1", base_rate).signals.at("invented").mean, -10, 1e-9);
}

TEST(PublisherProfile, needs_thirty_summaries) {
  EXPECT_THROW(learn_profile(usual_entries(29), "daejo-1", base_rate), Error);
  EXPECT_NO_THROW(learn_profile(usual_entries(30), "daejo-1", base_rate));
}

TEST(PublisherProfile, is_read_as_it_was_written) {
  const PublisherProfile profile = learn_profile(usual_entries(), "daejo-1 \"x\"", base_rate);
  const PublisherProfile read = parse_profile(to_profile_text(profile), "p.json", "daejo-1 \"x\"");
  EXPECT_EQ(read.summaries, 40U);
  EXPECT_NEAR(read.signals.at("invented").mean, -10, 1e-4);
}

TEST(PublisherProfile, is_refused_where_it_is_none_or_of_another_model) {
  const std::string text = to_profile_text(learn_profile(usual_entries(), "daejo-1", base_rate));
  EXPECT_THROW(parse_profile(text, "p.json", "daejo-2"), InputError);
  EXPECT_THROW(parse_profile("{}", "p.json", "daejo-1"), InputError);
  EXPECT_THROW(parse_profile("no JSON", "p.json", "daejo-1"), InputError);
  EXPECT_THROW(parse_profile(R"({"daejo_profile": 1, "model": "m", "signals": {}})", "p.json", "m"),
               InputError);
  EXPECT_THROW(parse_profile(R"({"daejo_profile": 1, "model": "m", "signals": {"invented": {"mean": "x"}}})",
                             "p.json", "m"),
               InputError);
}

TEST(PublisherProfile, finds_unusual_what_right_summaries_hardly_are) {
  const PublisherProfile profile = learn_profile(usual_entries(), "daejo-1", base_rate);
  const auto deviations = [&](double evidence) {
    return unusual_deviations(profile, evidence + invention_prior(base_rate), base_rate);
  };
  EXPECT_FALSE(deviations(-10));
  EXPECT_FALSE(deviations(-1)) << "Far from usual, but nothing speaks for an invention.";
  EXPECT_FALSE(deviations(1)) << "Too little speaks for one.";
  ASSERT_TRUE(deviations(3));
  EXPECT_NEAR(*deviations(3), 13 / 2.0255, 1e-2);
}

}  // namespace
}  // namespace daejo::audit
