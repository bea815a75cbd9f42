#include "audit/rules/entry_rules.h"

#include <gtest/gtest.h>

#include "audit/rules/entry_rules.h"
#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

using Strings = std::vector<std::string>;

/// Tests with entries about "KiteNet: Learning to Fly", an invented paper.
struct KiteEntry : testing::Test {
  static Vocabulary& words() {
    static Vocabulary vocabulary(Model::shipped());
    return vocabulary;
  }
  static AuditedEntry entry(const std::string& summary) {
    AuditedEntry audited = test::entries_in(
                               "### [KiteNet: Learning to Fly](https://arxiv.org/abs/2410.00001)\n\n"
                               "- **What's New**: " +
                               summary + "\n")
                               .front();
    audited.judgement.verdict = Verdict::ok;
    audited.paper = parsers::Paper{};
    audited.paper->title = "KiteNet: Learning to Fly";
    audited.paper->abstract =
        "We present KiteNet, a language model with 1.5B parameters that is trained on 40,000 images of kites. "
        "KiteNet reaches an accuracy of 13.17% on WindBench and an accuracy of 84.6% on SkyBench. Inference is "
        "6.2x faster than the baseline and needs 24 GB of memory. We use chain of thought prompting and reinforcement learning from human feedback.";
    audited.paper->authors = {"Mira Stone"};
    return audited;
  }
  static Strings found(const std::string& summary, std::string_view code, std::string_view fact) {
    const AuditedEntry audited = entry(summary);
    const EntryReading reading = read_entry(audited);
    auto reasons = figure_reasons(reading, words());
    std::ranges::move(name_reasons(reading, words()), std::back_inserter(reasons));
    return test::facts(reasons, code, fact);
  }
  static Strings contradicted(const std::string& summary) {
    return found(summary, "figure-contradicted", "abstract");
  }
  static Strings unsupported(const std::string& summary) {
    return found(summary, "figure-unsupported", "written");
  }
  static Strings names(const std::string& summary) { return found(summary, "name-unsupported", "name"); }
};

constexpr auto faithful =
    "KiteNet은 15억 개의 파라미터를 가진 언어 모델로, 연 이미지 4만 장으로 학습했습니다. WindBench에서 13.17%, SkyBench에서 84.6%의 정확도를 얻었고 추론은 기준 모델보다 6.2배 빠릅니다.";

std::string with(std::string_view right, std::string_view wrong) {
  std::string text = faithful;
  text.replace(text.find(right), right.size(), wrong);
  return text;
}

TEST_F(KiteEntry, that_keeps_the_abstracts_figures_gives_no_reason) {
  EXPECT_EQ(contradicted(faithful), Strings{});
  EXPECT_EQ(unsupported(faithful), Strings{});
}

TEST_F(KiteEntry, with_transposed_digits_contradicts_the_abstract) {
  EXPECT_EQ(contradicted(with("13.17%", "31.17%")), Strings{"13.17%"});
  EXPECT_EQ(unsupported(with("13.17%", "31.17%")), Strings{});
}

TEST_F(KiteEntry, with_another_magnitude_contradicts_the_abstract) {
  EXPECT_EQ(contradicted(with("15억", "150만")), Strings{"1.5B"});
  EXPECT_EQ(contradicted(with("15억", "1.5억")), Strings{"1.5B"});
}

TEST_F(KiteEntry, with_a_replaced_digit_contradicts_the_abstract) {
  EXPECT_EQ(contradicted(with("84.6%", "81.6%")), Strings{"84.6%"});
}

TEST_F(KiteEntry, with_a_multiple_contradicts_the_abstract) {
  EXPECT_EQ(contradicted(with("6.2배", "2.6배")), Strings{"6.2x"});
  EXPECT_EQ(contradicted(with("6.2배", "12.4배")), Strings{"6.2x"});
}

TEST_F(KiteEntry, that_rounds_or_rewords_gives_no_reason) {
  EXPECT_EQ(contradicted(with("13.17%", "약 13%")), Strings{});
  EXPECT_EQ(contradicted(with("13.17%", "13.2%")), Strings{});
  EXPECT_EQ(contradicted(with("6.2배", "여섯 배 넘게")), Strings{});
}

TEST_F(KiteEntry, with_a_figure_of_the_full_text_is_only_unsupported) {
  const std::string summary =
      std::string(faithful) + " 학습에는 A100 512개를 썼고 사람 평가자 37명이 결과를 살펴보았습니다.";
  EXPECT_EQ(contradicted(summary), Strings{});
  EXPECT_EQ(unsupported(summary), (Strings{"512", "37"}));
}

TEST_F(KiteEntry, says_both_figures_in_both_languages_at_the_summarys_figure) {
  const AuditedEntry audited = entry(with("13.17%", "31.17%"));
  const auto reasons = figure_reasons(read_entry(audited), words());
  ASSERT_EQ(reasons.size(), 1U);
  const Reason& reason = reasons.front();
  EXPECT_EQ(reason.severity, Severity::warning);
  for (const std::string& text : {reason.message.english, reason.message.korean}) {
    EXPECT_NE(text.find("31.17%"), std::string::npos) << text;
    EXPECT_NE(text.find("13.17%"), std::string::npos) << text;
  }
  EXPECT_EQ(test::fact(reason, "written"), "31.17%");
  EXPECT_DOUBLE_EQ(std::get<double>(reason.evidence[2].value), 31.17);
  EXPECT_DOUBLE_EQ(std::get<double>(reason.evidence[3].value), 13.17);
  EXPECT_FALSE(test::fact(reason, "attached_to").empty());
  EXPECT_EQ(reason.source.size(), 6U);
}

TEST_F(KiteEntry, about_another_paper_or_without_one_gives_no_reason) {
  AuditedEntry audited = entry(with("13.17%", "31.17%"));
  audited.judgement.verdict = Verdict::mismatch;
  EXPECT_TRUE(figure_reasons(read_entry(audited), words()).empty());
  EXPECT_TRUE(name_reasons(read_entry(audited), words()).empty());
  audited.judgement.verdict = Verdict::unverified;
  audited.paper.reset();
  EXPECT_TRUE(figure_reasons(read_entry(audited), words()).empty());
  EXPECT_TRUE(name_reasons(read_entry(audited), words()).empty());
}

TEST_F(KiteEntry, with_foreign_names_has_them_unsupported) {
  EXPECT_EQ(names("KiteNet은 ZephyrBench와 Glider-7에서 평가했습니다."),
            (Strings{"ZephyrBench", "Glider-7"}));
}

TEST_F(KiteEntry, with_the_records_names_in_other_writing_has_none_unsupported) {
  EXPECT_EQ(names("kitenet, Kite-Net, KiteNets와 Stone의 연구는 Wind-Bench에서 평가했습니다."), Strings{});
}

TEST_F(KiteEntry, with_acronyms_that_the_abstract_spells_out_has_none_unsupported) {
  EXPECT_EQ(names("CoT 프롬프팅과 RLHF를 씁니다."), Strings{});
  EXPECT_EQ(names("QZT 프롬프팅을 씁니다."), Strings{"QZT"});
}

TEST_F(KiteEntry, with_common_words_and_units_in_capitals_has_none_unsupported) {
  EXPECT_EQ(
      names(
          "LLM과 GPU를 쓰는 Transformer이며 24 GB면 됩니다. 강화 학습(Reinforcement Learning)과 Fine-Tuning도 씁니다."),
      Strings{});
}

/// The figures of a summary are compared with those of the abstract. Of each text, at most 300 figures are
/// read, so that the time for a summary with 20,000 figures is bounded. At most 50 names are reported.
TEST_F(KiteEntry, that_is_a_list_without_end_is_read_in_bounded_time) {
  std::string figures = "KiteNet의 정확도는";
  std::string names = "KiteNet과";
  for (int i = 0; i < 20'000; ++i) {
    figures += " " + std::to_string(i) + ".5%의 정확도,";
    names += " Zeph" + std::to_string(i) + "Xq 모델,";
  }
  AuditedEntry audited = entry(figures + names);
  for (int i = 0; i < 3'000; ++i) audited.paper->abstract += " accuracy of " + std::to_string(i) + ".25%";
  const EntryReading reading = read_entry(audited);
  EXPECT_LE(figure_reasons(reading, words()).size(), 300U);
  EXPECT_LE(name_reasons(reading, words()).size(), 50U);
}

}  // namespace
}  // namespace daejo::audit
