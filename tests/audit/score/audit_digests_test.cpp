#include "audit/score/audit_digests.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "audit/score/base_rate.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

parsers::Entry entry_of(std::optional<parsers::ArxivId> id, const std::string& text, std::size_t line) {
  parsers::Entry entry;
  entry.id = std::move(id);
  entry.line = line;
  parsers::Section section;
  section.text = text;
  entry.sections.push_back(section);
  return entry;
}

/// Three entries that can be checked, and five that cannot, each for a different cause.
parsers::Digest sample_digest() {
  parsers::Digest digest;
  digest.file = "sample.md";
  digest.entries = {entry_of(parsers::ArxivId{"2401.00001", 0}, test::toy_summary, 1),
                    entry_of(parsers::ArxivId{"2401.00006", 0}, "교통 예측을 그래프로 합니다.", 2),
                    entry_of(parsers::ArxivId{"2401.00008", 0}, test::toy_summary, 3),
                    entry_of(std::nullopt, "요약", 4),
                    entry_of(parsers::ArxivId{"2401.00099", 0}, "요약", 5),
                    entry_of(parsers::ArxivId{"2401.00098", 0}, "요약", 6),
                    entry_of(parsers::ArxivId{"2401.00097", 0}, "요약", 7),
                    entry_of(parsers::ArxivId{"2401.00002", 0}, " \n", 8)};
  return digest;
}

std::map<parsers::ArxivId, PaperOrCause> sample_papers() {
  std::map<parsers::ArxivId, PaperOrCause> papers;
  for (const parsers::Paper& paper : test::toy_papers()) papers[paper.id] = {paper, {}};
  papers[parsers::ArxivId{"2401.00099", 0}] = {
      std::nullopt, {"arXiv knows no paper 2401.00099.", "arXiv에 2401.00099 논문이 없습니다."}};
  parsers::Paper bare;
  bare.id = parsers::ArxivId{"2401.00097", 0};
  papers[bare.id] = {bare, {}};
  return papers;
}

TEST(AuditDigests, judges_every_entry_in_file_order) {
  const std::vector<parsers::Digest> digests = {sample_digest(), sample_digest()};
  const auto audited = audit_digests(test::toy_model(), digests, sample_papers(), {});
  ASSERT_EQ(audited.size(), 16U);
  for (std::size_t i = 0; i < audited.size(); ++i) EXPECT_EQ(audited[i].entry.line, i % 8 + 1);
  EXPECT_NE(audited[0].judgement.verdict, Verdict::unverified);
  EXPECT_LT(*audited[0].judgement.logit, *audited[2].judgement.logit);
}

TEST(AuditDigests, calls_what_it_could_not_check_unverified_and_says_why) {
  const std::vector<parsers::Digest> digests = {sample_digest()};
  const auto audited = audit_digests(test::toy_model(), digests, sample_papers(), {});
  const std::string causes[] = {"no arXiv id", "knows no paper 2401.00099", "2401.00098 was not looked up",
                                "no abstract", "no summary"};
  for (std::size_t i = 0; i < std::size(causes); ++i) {
    const Judgement& judgement = audited[3 + i].judgement;
    EXPECT_EQ(judgement.verdict, Verdict::unverified);
    EXPECT_FALSE(judgement.mismatch.has_value());
    ASSERT_EQ(judgement.reasons.size(), 1U);
    EXPECT_EQ(judgement.reasons[0].code, causes[i] == "no summary" ? "unread" : "unverified");
    EXPECT_THAT(judgement.reasons[0].message.english, testing::HasSubstr(causes[i]));
    EXPECT_EQ(judgement.reasons[0].place.file, "sample.md");
    EXPECT_EQ(judgement.reasons[0].place.line, 4 + i);
  }
}

TEST(AuditDigests, finds_the_paper_of_a_swapped_summary_wherever_it_stands) {
  // Returns the message of the first reason for the first entry. The summary of this entry describes the
  // paper of the entry `distance` places later.
  const auto reason_with = [](std::size_t distance) {
    parsers::Digest digest;
    const parsers::Entry other =
        entry_of(parsers::ArxivId{"2401.00002", 0}, "음성 합성 모델을 학습합니다.", 2);
    digest.entries.assign(10 * nearest_rivals, other);
    digest.entries.front() = entry_of(parsers::ArxivId{"2401.00008", 0}, test::toy_summary, 1);
    digest.entries[distance] = entry_of(parsers::ArxivId{"2401.00001", 0}, test::toy_summary, 3);
    const auto audited = audit_digests(test::toy_model(), {&digest, 1}, sample_papers(), {});
    const auto& reasons = audited.front().judgement.reasons;
    return reasons.empty() ? std::string("no reason") : reasons.front().message.english;
  };
  const std::string in_digest = "another paper of this digest, 2401.00001";
  for (const std::size_t distance :
       {std::size_t{1}, nearest_rivals - 1, nearest_rivals, 10 * nearest_rivals - 1}) {
    EXPECT_THAT(reason_with(distance), testing::HasSubstr(in_digest)) << distance;
  }
}

/// Audits a digest of `count` entries, which all have the same summary and link to the paper with this id.
/// Only the last entry has the title `title`.
std::vector<AuditedEntry> audit_many(std::size_t count, const std::string& id,
                                     const std::string& title = "") {
  parsers::Digest digest;
  digest.entries.assign(count, entry_of(parsers::ArxivId{id, 0}, test::toy_summary, 1));
  digest.entries.back().title = title;
  return audit_digests(test::toy_model(), {&digest, 1}, sample_papers(), {});
}

TEST(AuditDigests, judges_a_large_digest_with_its_own_share_of_wrong_summaries) {
  for (const std::string id : {"2401.00001", "2401.00008"}) {
    const Judgement few = audit_many(fewest_for_base_rate - 1, id).front().judgement;
    const Judgement many = audit_many(fewest_for_base_rate, id).front().judgement;
    EXPECT_FALSE(few.base_rate.has_value());
    ASSERT_TRUE(many.base_rate.has_value());
    EXPECT_EQ(*many.base_rate < 0.05, *few.mismatch < 0.05) << id;
    EXPECT_NEAR(*many.mismatch, probability_at(*few.mismatch, 0.05, *many.base_rate), 1e-12);
    const double shift = std::log(*many.base_rate / (1 - *many.base_rate)) - std::log(0.05 / 0.95);
    EXPECT_NEAR(*many.logit, *few.logit + shift, 1e-9);
  }
}

TEST(AuditDigests, does_not_lower_the_base_rate_of_an_entry_under_another_title) {
  const auto audited = audit_many(fewest_for_base_rate + 1, "2401.00001", "Quantum Error Correction of Bees");
  EXPECT_TRUE(audited.front().judgement.base_rate.has_value());
  EXPECT_FALSE(audited.back().judgement.base_rate.has_value());
}

TEST(AuditDigests, finds_the_same_for_any_number_of_threads) {
  const std::vector<parsers::Digest> digests(5, sample_digest());
  AuditOptions options;
  const auto one = audit_digests(test::toy_model(), digests, sample_papers(), options);
  options.threads = 4;
  const auto many = audit_digests(test::toy_model(), digests, sample_papers(), options);
  ASSERT_EQ(one.size(), many.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].judgement.logit, many[i].judgement.logit);
}

TEST(IdsOf, are_each_once_and_ascend) {
  const std::vector<parsers::Digest> digests = {sample_digest(), sample_digest()};
  const auto ids = ids_of(digests);
  EXPECT_EQ(ids.size(), 7U);
  EXPECT_EQ(ids.front().base, "2401.00001");
  EXPECT_TRUE(std::ranges::is_sorted(ids));
}

}  // namespace
}  // namespace daejo::audit
