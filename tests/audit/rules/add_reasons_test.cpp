#include "audit/rules/add_reasons.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "findings/rules.h"
#include "parsers/read_digest.h"

namespace daejo::audit {
namespace {

constexpr auto source = "### [A](https://arxiv.org/abs/2410.00001)\n\n- **What's New**: 첫 문장입니다.\n";

/// The first entry of a digest, unverified, with a reason of each code in `codes`.
std::vector<AuditedEntry> entries_of(const parsers::Digest& digest, const std::vector<std::string>& codes) {
  AuditedEntry audited;
  audited.file = digest.file;
  audited.entry = digest.entries.front();
  for (const std::string& code : codes) {
    audited.judgement.reasons.push_back({code, find_rule(code)->severity, {code, code}});
  }
  return {audited};
}

TEST(AddReasons, puts_the_gravest_first_and_places_them_at_the_heading) {
  const std::vector<parsers::Digest> digests = {
      parse_digest(source, "d.md", parsers::DigestFormat::markdown)};
  auto entries = entries_of(digests.front(), {"name-unsupported", "withdrawn", "unrelated"});
  add_reasons(Model::shipped(), digests, entries, {});
  const auto& reasons = entries.front().judgement.reasons;
  ASSERT_GE(reasons.size(), 3U);
  EXPECT_EQ(reasons[0].code, "unrelated");
  EXPECT_EQ(reasons[1].code, "withdrawn");
  EXPECT_EQ(to_string(reasons[0].place), "d.md:1");
}

TEST(AddReasons, takes_configured_severities_and_leaves_out_what_is_off) {
  const std::vector<parsers::Digest> digests = {
      parse_digest(source, "d.md", parsers::DigestFormat::markdown)};
  auto entries = entries_of(digests.front(), {"name-unsupported", "withdrawn", "unrelated"});
  ReasonOptions options;
  options.severities = {{{"name-unsupported", Severity::error}, {"unrelated", std::nullopt}}};
  add_reasons(Model::shipped(), digests, entries, options);
  const auto& reasons = entries.front().judgement.reasons;
  ASSERT_GE(reasons.size(), 2U);
  EXPECT_EQ(reasons[0].code, "name-unsupported");
  EXPECT_EQ(reasons[0].severity, Severity::error);
  for (const Reason& reason : reasons) EXPECT_NE(reason.code, "unrelated");
}

TEST(AddReasons, takes_the_severities_of_each_entrys_own_digest) {
  const std::vector<parsers::Digest> digests = {
      parse_digest(source, "a.md", parsers::DigestFormat::markdown),
      parse_digest(source, "b.md", parsers::DigestFormat::markdown),
      parse_digest(source, "c.md", parsers::DigestFormat::markdown)};
  std::vector<AuditedEntry> entries;
  for (std::size_t i = 0; i < digests.size(); ++i) {
    entries.push_back(entries_of(digests[i], {"withdrawn"}).front());
    entries.back().digest = i;
  }
  ReasonOptions options;
  options.severities = {{}, {{"withdrawn", Severity::note}}};
  add_reasons(Model::shipped(), digests, entries, options);
  const auto severity_of = [&](std::size_t entry) {
    const auto& reasons = entries[entry].judgement.reasons;
    return std::ranges::find(reasons, "withdrawn", &Reason::code)->severity;
  };
  const Severity own = find_rule("withdrawn")->severity;
  EXPECT_EQ(severity_of(0), own);
  EXPECT_EQ(severity_of(1), Severity::note);
  EXPECT_EQ(severity_of(2), own);
}

}  // namespace
}  // namespace daejo::audit
