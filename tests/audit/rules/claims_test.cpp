#include "audit/rules/claims.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "audit/rules/denials.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The claims as text. "+latency|memory" is a claim that something goes up: latency, memory or both. A claim
/// that something goes down has "-" instead of "+". "!" in front marks a negated claim.
std::vector<std::string> told(const std::vector<Claim>& claims, std::string_view text) {
  std::vector<std::string> all;
  for (const Claim& claim : claims) {
    std::string& one = all.emplace_back(claim.negated ? "!" : "");
    one += claim.up ? '+' : '-';
    for (const Span object : claim.objects) {
      if (one.back() != '+' && one.back() != '-') one += '|';
      one += object.of(text);
    }
  }
  return all;
}

std::vector<std::string> korean(std::string_view text) {
  return told(find_korean_claims(text), text);
}

std::vector<std::string> english(std::string_view text) {
  return told(find_english_claims(text), text);
}

TEST(KoreanClaims, have_the_noun_before_the_verb) {
  EXPECT_THAT(korean("지연 시간을 69.9% 크게 늘렸다."), ElementsAre("+지연 시간을"));
  EXPECT_THAT(korean("학습 단계 수는 59% 줄었습니다."), ElementsAre("-단계 수는"));
  EXPECT_THAT(korean("성능향상"), ElementsAre("+성능"));
}

TEST(KoreanClaims, have_the_noun_behind_an_adjective) {
  EXPECT_THAT(korean("낮은 추론 비용으로"), ElementsAre("-추론 비용으로"));
  EXPECT_THAT(korean("신뢰도가 높은 토큰에만"), ElementsAre("+신뢰도가"));
  EXPECT_THAT(korean("다른 연보다 많은 실을 쓴다"), ElementsAre("+실을"));
  EXPECT_THAT(korean("많은 실을 쓴다"), IsEmpty()) << "It is held against nothing.";
}

TEST(KoreanClaims, have_the_topic_where_no_noun_is_near) {
  EXPECT_THAT(korean("임계값은 첫 층에서 끝 층으로 가면서 20배 높아진다"), ElementsAre("+임계값은"));
}

TEST(KoreanClaims, are_taken_back) {
  EXPECT_THAT(korean("성능이 떨어지지 않았다"), ElementsAre("!-성능이"));
  EXPECT_THAT(korean("품질 저하 없이"), ElementsAre("!-품질"));
}

TEST(EnglishClaims, have_the_phrase_behind_a_verb) {
  EXPECT_THAT(english("while reducing latency by 69.9% and peak memory by 34.5% on the sky"),
              ElementsAre("-latency|peak memory"));
  EXPECT_THAT(english("a reduction in training steps of kites"), ElementsAre("-training steps|a"));
}

TEST(EnglishClaims, have_the_phrase_before_a_verb) {
  EXPECT_THAT(english("The absolute threshold drops 20x."), ElementsAre("-20x|The absolute threshold"));
  EXPECT_THAT(english("performance degradation"), ElementsAre("-performance"));
  EXPECT_THAT(english("The cost is lower."), ElementsAre("-The cost"));
}

TEST(EnglishClaims, have_only_the_noun_of_an_adjective) {
  EXPECT_THAT(english("We allocate capacity to fewer languages."), ElementsAre("-languages"));
  EXPECT_THAT(english("steps only to low-confidence tokens"), ElementsAre("-confidence"));
}

TEST(EnglishClaims, are_no_bounds_of_numbers_and_no_adverbs) {
  EXPECT_THAT(english("in less than 5 minutes, increasingly"), IsEmpty());
  EXPECT_THAT(english("does not improve accuracy"), ElementsAre(testing::StartsWith("!+accuracy")));
}

std::vector<std::string> objects(const std::vector<Denial>& denials, std::string_view text) {
  std::vector<std::string> all;
  for (const Denial& denial : denials) all.emplace_back(denial.object.of(text));
  return all;
}

std::vector<std::string> denied(std::string_view text) {
  return objects(find_english_denials(text), text);
}

std::vector<std::string> limited(std::string_view text) {
  return objects(find_korean_limits(text), text);
}

TEST(Denials, have_what_they_deny) {
  EXPECT_THAT(denied("It flies without explicit labels, and fast."), ElementsAre("explicit labels"));
  EXPECT_THAT(denied("eliminating the need for external strings"), ElementsAre("external strings"));
  EXPECT_THAT(denied("which is unrelated to visual realism"), ElementsAre("visual realism"));
  EXPECT_THAT(denied("Support is absent."), ElementsAre("Support"));
  EXPECT_THAT(denied("It is no longer used and eliminates noise."), IsEmpty());
}

TEST(Limits, have_what_they_confine_to) {
  EXPECT_THAT(limited("합성 데이터셋에 한해 개선했습니다"), ElementsAre("합성 데이터셋에"));
  EXPECT_THAT(limited("한정된 자원으로 수를 한정한다"), IsEmpty());
}

TEST(Denials, are_suspected_in_both_languages) {
  EXPECT_TRUE(may_deny_english("on unseen kites"));
  EXPECT_FALSE(may_deny_english("on kites"));
  EXPECT_TRUE(may_deny_korean("연이 날지 않는다"));
  EXPECT_FALSE(may_deny_korean("연이 난다"));
  EXPECT_TRUE(may_limit_english("only on kites"));
  EXPECT_FALSE(may_limit_english("on kites"));
}

}  // namespace
}  // namespace daejo::audit
