#include "check/fix_digest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <nlohmann/json.hpp>

#include "parsers/read_digest.h"
#include "tests/check/two_entries.h"

namespace daejo::check {
namespace {

using nlohmann::json;
using test::summary_bytes;
using test::two_entries;
using testing::ElementsAre;
using testing::HasSubstr;

/// Stands in for the real audit. An entry is a mismatch if its summary contains "틀림" or the summary of
/// another entry contains "전염". Else it is unverified if its summary contains "모름". Else it is ok.
std::vector<AuditedEntry> audit(const parsers::Digest& digest) {
  std::vector<AuditedEntry> entries;
  for (const parsers::Entry& entry : digest.entries) {
    const std::string text = summary_text(entry);
    bool is_wrong = text.find("틀림") != std::string::npos;
    for (const parsers::Entry& other : digest.entries) {
      is_wrong |= &other != &entry && summary_text(other).find("전염") != std::string::npos;
    }
    AuditedEntry audited{digest.file, 0, entry, std::nullopt, {}};
    audited.judgement.verdict = is_wrong                                 ? Verdict::mismatch
                                : text.find("모름") != std::string::npos ? Verdict::unverified
                                                                         : Verdict::ok;
    if (is_wrong) audited.judgement.reasons.push_back({"unrelated", Severity::error, {}});
    entries.push_back(std::move(audited));
  }
  return entries;
}

/// The digest of `two_entries`, with `first` for "첫째" and `second` for "둘째" in the summaries.
parsers::Digest digest_saying(const std::string& first, const std::string& second) {
  std::string source = two_entries().source;
  source.replace(source.find("첫째"), std::string("첫째").size(), first);
  source.replace(source.find("둘째"), std::string("둘째").size(), second);
  return parse_digest(source, "day.md", parsers::DigestFormat::markdown);
}

/// Runs `fix_digest` with a command that returns `outputs`, one after the other. Further calls of the command
/// fail.
struct Fix {
  std::deque<CommandOutput> outputs;
  std::vector<json> requests = {};
  std::vector<FixAttempt> attempts = {};
  std::vector<bool> may_fix = {};

  FixedDigest operator()(const parsers::Digest& digest, std::size_t rounds = 2) {
    FixParts parts;
    parts.audit = audit;
    parts.fails = [](const AuditedEntry& audited) { return audited.judgement.verdict == Verdict::mismatch; };
    parts.may_fix = may_fix;
    parts.run = [this](const std::string& request) {
      requests.push_back(json::parse(request));
      if (outputs.empty()) return CommandOutput{{}, "The command was asked too often."};
      CommandOutput output = outputs.front();
      outputs.pop_front();
      return output;
    };
    parts.tell = [this](const FixAttempt& attempt) { attempts.push_back(attempt); };
    return fix_digest(digest, audit(digest), parts, rounds);
  }
};

TEST(FixDigest, asks_only_for_what_fails) {
  Fix fix{{{"- 맞음\n", {}}}};
  const parsers::Digest digest = digest_saying("옳음", "틀림");
  const FixedDigest fixed = fix(digest);
  EXPECT_EQ(fix.requests.size(), 1U);
  EXPECT_EQ(fix.requests[0]["arxiv_id"], "1706.03762");
  EXPECT_EQ(fixed.failing, 1U);
  EXPECT_EQ(fixed.fixed, 1U);
  EXPECT_EQ(summary_bytes(fixed.digest, 1), "- 맞음");
  EXPECT_EQ(summary_bytes(fixed.digest, 0), summary_bytes(digest, 0));
}

TEST(FixDigest, leaves_alone_what_may_not_be_fixed) {
  Fix fix{{{"- 맞음\n", {}}}, {}, {}, {false, true}};
  const parsers::Digest digest = digest_saying("틀림 가", "틀림 나");
  const FixedDigest fixed = fix(digest);
  EXPECT_EQ(fix.requests.size(), 1U);
  EXPECT_EQ(fixed.failing, 1U);
  EXPECT_EQ(fixed.fixed, 1U);
  EXPECT_EQ(summary_bytes(fixed.digest, 0), summary_bytes(digest, 0));
}

TEST(FixDigest, asks_again_with_what_was_wrong_and_keeps_the_old_text_if_nothing_helps) {
  Fix fix{{{"- 틀림 하나", {}}, {"- 틀림 둘", {}}, {"- 맞음", {}}}};
  const parsers::Digest digest = digest_saying("옳음", "틀림");
  const FixedDigest fixed = fix(digest, 2);
  ASSERT_EQ(fix.requests.size(), 2U);
  EXPECT_TRUE(fix.requests[0]["last_attempt"].is_null());
  EXPECT_EQ(fix.requests[1]["last_attempt"]["summary_markdown"], "- 틀림 하나");
  EXPECT_EQ(fix.requests[1]["last_attempt"]["reasons"][0]["code"], "unrelated");
  EXPECT_EQ(fix.requests[1]["summary_markdown"], std::string(summary_bytes(digest, 1)));
  EXPECT_EQ(fixed.digest.source, digest.source);
  EXPECT_EQ(fixed.fixed, 0U);
  EXPECT_THAT(fix.attempts[1].sentence,
              HasSubstr("fails as well; found were: unrelated. The old summary stays."));
}

TEST(FixDigest, goes_round_by_round_over_what_still_fails) {
  Fix fix{{{"- 틀림", {}}, {"- 맞음 둘", {}}, {"- 맞음 하나", {}}}};
  const FixedDigest fixed = fix(digest_saying("틀림 가", "틀림 나"));
  std::vector<std::string> asked;
  for (const json& request : fix.requests) asked.push_back(request["arxiv_id"]);
  EXPECT_THAT(asked, ElementsAre("2106.09685", "1706.03762", "2106.09685"));
  EXPECT_EQ(summary_bytes(fixed.digest, 0), "- 맞음 하나");
  EXPECT_EQ(summary_bytes(fixed.digest, 1), "- 맞음 둘");
}

TEST(FixDigest, names_the_lines_that_the_file_still_has) {
  Fix fix{{{"- 맞음\n- 맞음\n- 맞음\n- 맞음", {}}, {"- 맞음", {}}}};
  const parsers::Digest digest = digest_saying("틀림 가", "틀림 나");
  fix(digest);
  EXPECT_EQ(fix.requests[1]["line"], digest.entries[1].line);
}

TEST(FixDigest, keeps_no_text_that_could_not_be_checked) {
  Fix fix{{{"- 모름", {}}}};
  const parsers::Digest digest = digest_saying("틀림", "옳음");
  EXPECT_EQ(fix(digest, 1).digest.source, digest.source);
  EXPECT_THAT(fix.attempts[0].sentence, HasSubstr("could not be checked"));
}

TEST(FixDigest, keeps_no_text_that_makes_another_entry_fail) {
  Fix fix{{{"- 전염", {}}}};
  const parsers::Digest digest = digest_saying("틀림", "옳음");
  EXPECT_EQ(fix(digest, 1).digest.source, digest.source);
  EXPECT_THAT(fix.attempts[0].sentence, HasSubstr("another entry, on line 10, would fail"));
}

TEST(FixDigest, goes_on_after_a_command_that_failed) {
  Fix fix{{{{}, "The command failed with exit status 3."}, {"- 맞음", {}}}};
  const FixedDigest fixed = fix(digest_saying("틀림", "옳음"));
  EXPECT_EQ(fixed.fixed, 1U);
  EXPECT_EQ(fix.requests[1]["last_attempt"]["objection"], "The command failed with exit status 3.");
}

TEST(FixDigest, refuses_the_old_summary_and_what_breaks_the_digest) {
  const parsers::Digest digest = digest_saying("틀림", "옳음");
  Fix fix{{{std::string(summary_bytes(digest, 0)) + "\n", {}},
           {"- 맞음\n\n### [New](https://arxiv.org/abs/1810.04805)\n\n- 맞음", {}}}};
  EXPECT_EQ(fix(digest).digest.source, digest.source);
  EXPECT_THAT(fix.attempts[0].sentence, HasSubstr("it repeats the old summary"));
  EXPECT_THAT(fix.attempts[1].sentence, HasSubstr("3 entries instead of 2"));
}

}  // namespace
}  // namespace daejo::check
