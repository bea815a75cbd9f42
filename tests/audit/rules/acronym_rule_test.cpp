#include "audit/rules/entry_rules.h"

#include <gtest/gtest.h>

#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

std::vector<Reason> reasons_for(const std::string& summary, const std::string& abstract) {
  const AuditedEntry audited = test::entry_about_kites(summary, abstract);
  return acronym_reasons(read_entry(audited));
}

const std::string abstract = "We fly kites with KAP (Kinetic Air Pressure).";

TEST(AcronymRule, notes_words_that_are_not_the_abstracts) {
  const auto reasons =
      reasons_for("KAP(Kite Autonomy Protocol)로 연을 날립니다. KAP(Kite Air Power)입니다.", abstract);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons.front().code, "acronym-expansion");
  EXPECT_EQ(reasons.front().severity, Severity::note);
  EXPECT_EQ(test::fact(reasons.front(), "summary"), "Kite Autonomy Protocol");
  EXPECT_EQ(test::fact(reasons.front(), "abstract"), "Kinetic Air Pressure");
  EXPECT_GT(reasons.front().source.size(), 0U);
}

TEST(AcronymRule, is_silent_where_the_words_agree_or_the_abstract_has_none) {
  EXPECT_TRUE(reasons_for("KAP(Kinetic Air Pressures)로 연을 날립니다.", abstract).empty());
  EXPECT_TRUE(reasons_for("KAP(공기 압력)로 연을 날립니다.", abstract).empty());
  EXPECT_TRUE(reasons_for("KAP(Kite Autonomy Protocol)로 연을 날립니다.", "We fly kites with KAP.").empty());
}

}  // namespace
}  // namespace daejo::audit
