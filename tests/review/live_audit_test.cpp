#include "review/web/live_audit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "audit/rules/add_reasons.h"
#include "audit/score/audit_digests.h"
#include "base/file.h"
#include "parsers/read_digest.h"
#include "parsers/snapshot.h"
#include "tests/audit/read_document.h"

namespace daejo::review {
namespace {
using testing::Contains;

/// The sample digest of the fixtures, with the verdicts and reasons that the shipped model gives with default
/// options.
struct SampleDay {
  SampleDay() {
    const std::string root = DAEJO_SOURCE_DIR "/fixtures/";
    digests.push_back(parse_digest(read_text_file(root + "digests/sample.md"), "sample.md",
                                   parsers::DigestFormat::markdown));
    std::map<parsers::ArxivId, audit::PaperOrCause> papers;
    parsers::read_snapshot(root + "abstracts.jsonl", [&](parsers::Paper&& paper) {
      papers[{paper.id.base, 0}] = {paper, {}};
      return true;
    });
    entries = audit_digests(audit::Model::shipped(), digests, papers, {});
    add_reasons(audit::Model::shipped(), digests, entries, {});
    AuditRun run;
    run.entries = entries;
    others = digest_papers(run);
  }

  std::vector<parsers::Digest> digests;
  std::vector<AuditedEntry> entries;
  std::vector<DigestPaper> others;
};

/// A background index of a single paper, which every search finds.
class OnePaper final : public audit::WiderBackground {
 public:
  explicit OnePaper(const parsers::Paper& paper)
      : document_(read_document(audit::Model::shipped(), paper.id.base, paper.title, paper.abstract)) {}

  std::size_t size() const override { return 1; }
  std::vector<audit::Document> find(std::vector<audit::LikelierTerm> /*terms*/,
                                    std::span<const std::string_view> /*left_out*/) const override {
    return {document_};
  }

 private:
  audit::Document document_;
};

std::vector<std::string> codes_of(const AuditedEntry& audited) {
  std::vector<std::string> codes;
  for (const Reason& reason : audited.judgement.reasons) codes.push_back(reason.code);
  return codes;
}

std::vector<std::string> texts_of(const AuditedEntry& audited) {
  std::vector<std::string> texts;
  for (const parsers::Section& section : audited.entry.sections) texts.push_back(section.text);
  return texts;
}

TEST(LiveAudit, of_an_unchanged_text_is_what_check_said) {
  const SampleDay day;
  ASSERT_GT(day.entries.size(), 5U);
  for (const AuditedEntry& entry : day.entries) {
    const AuditedEntry again = audit_edited(audit::Model::shipped(), entry, texts_of(entry), day.others, {});
    EXPECT_EQ(again.judgement.verdict, entry.judgement.verdict) << entry.entry.title;
    ASSERT_EQ(again.judgement.logit.has_value(), entry.judgement.logit.has_value());
    if (!entry.judgement.logit) continue;
    EXPECT_NEAR(*again.judgement.logit, *entry.judgement.logit, 1e-9) << entry.entry.title;
  }
}

TEST(LiveAudit, keeps_the_base_rate_that_was_estimated_from_a_large_digest) {
  const SampleDay day;
  AuditedEntry stored = day.entries.at(0);
  stored.judgement.base_rate = 0.01;
  const AuditedEntry again = audit_edited(audit::Model::shipped(), stored, texts_of(stored), day.others, {});
  EXPECT_EQ(again.judgement.base_rate, stored.judgement.base_rate);
  EXPECT_LT(*again.judgement.logit, *stored.judgement.logit - 1);
}

TEST(LiveAudit, another_papers_summary_is_seen_as_one) {
  const SampleDay day;
  const auto& right = day.entries.at(0);
  ASSERT_EQ(right.judgement.verdict, Verdict::ok);
  const auto wrong = texts_of(day.entries.at(1));
  std::vector<std::string> texts(right.entry.sections.size(), "");
  for (std::size_t i = 0; i < std::min(texts.size(), wrong.size()); ++i) texts[i] = wrong[i];
  EXPECT_EQ(audit_edited(audit::Model::shipped(), right, texts, day.others, {}).judgement.verdict,
            Verdict::mismatch);
}

TEST(LiveAudit, is_by_the_base_rate_and_the_background_of_the_team) {
  const SampleDay day;
  const auto& right = day.entries.at(0);
  const auto& other = day.entries.at(1);
  const auto audit = [&](const AuditedEntry& texts, const audit::JudgeOptions& judge) {
    std::vector<std::string> sections = texts_of(texts);
    sections.resize(right.entry.sections.size());
    return audit_edited(audit::Model::shipped(), right, sections, {}, judge);
  };
  audit::JudgeOptions judge;
  judge.base_rate = 0.5;
  EXPECT_GT(audit(right, judge).judgement.logit, audit(right, {}).judgement.logit);
  const OnePaper background(*other.paper);
  judge.background = &background;
  EXPECT_THAT(codes_of(audit(other, {})), Contains("unrelated"));
  EXPECT_THAT(codes_of(audit(other, judge)), Contains("swapped"));
}

TEST(LiveAudit, what_cannot_be_judged_is_unverified) {
  const SampleDay day;
  AuditedEntry entry = day.entries.at(0);
  const std::vector<std::string> blank(entry.entry.sections.size(), " \n");
  EXPECT_EQ(audit_edited(audit::Model::shipped(), entry, blank, day.others, {}).judgement.verdict,
            Verdict::unverified);
  entry.paper.reset();
  EXPECT_EQ(audit_edited(audit::Model::shipped(), entry, texts_of(entry), day.others, {}).judgement.verdict,
            Verdict::unverified);
  entry = day.entries.at(0);
  entry.entry.id.reset();
  EXPECT_EQ(audit_edited(audit::Model::shipped(), entry, texts_of(entry), day.others, {}).judgement.verdict,
            Verdict::unverified);
}

TEST(ToMarkdown, reads_back_as_the_same_sections) {
  std::vector<parsers::Section> sections(2);
  sections[0].label = "What's New";
  sections[0].text = "`x_1`과 *y* [링크](z) <k> & snake_case \\ 끝";
  sections[1].label = "방법";
  sections[1].text = "둘째 줄\n- 항목\n+ 하나\n1. 첫째\n2) 둘째\n-3도";
  const parsers::Digest digest =
      parse_digest("### [Paper](https://arxiv.org/abs/2410.00001)\n\n" + to_markdown(sections), "day.md",
                   parsers::DigestFormat::markdown);
  ASSERT_EQ(digest.entries.size(), 1U);
  ASSERT_EQ(digest.entries[0].sections.size(), 2U);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(digest.entries[0].sections[i].label, sections[i].label);
    EXPECT_EQ(digest.entries[0].sections[i].text, sections[i].text);
  }
}

}  // namespace
}  // namespace daejo::review
