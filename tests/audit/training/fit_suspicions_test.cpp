#include "audit/training/fit_suspicions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "audit/score/score_pairs.h"
#include "audit/training/train_model.h"
#include "base/error.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

PairLine pair_of(std::size_t paper, std::string summary, const std::string& set, bool wrong) {
  const parsers::Paper of = test::toy_papers().at(paper);
  PairLine line;
  line.key = "\"" + set + "\"";
  line.id = of.id.base;
  line.title = of.title;
  line.abstract = of.abstract;
  line.summary = std::move(summary);
  line.set = set;
  line.mismatch_truth = wrong;
  return line;
}

/// Two sentences with enough terms to be judged: one about the first toy paper, and one about other work.
const std::string right_sentence =
    "음성 인식 모델 SpeechMill(propose, speech recognition model)은 소음이 심한 음성(noisy speech, noise)에서 오류를 12.5% 줄입니다(lowers, error).";
const std::string foreign_sentence =
    "단백질 접힘을 다룬 FoldKite, Aminozork, Proteon, Helixar, Betaflux, Gammalux, Deltanox, Epsilonik입니다.";

const std::string invented_names =
    "Qwertzuiop, Asdfghjk, Yxcvbnm, Poiuztre, Lkjhgfds, Mnbvcxyq, Qazwsxed, Rfvtgbyh.";

/// Two right summaries of the first toy paper, an invented one that shares only the name SpeechMill with the
/// paper, and one whose second line is about other work.
std::vector<PairLine> examples() {
  const std::string right = right_sentence + ' ' + right_sentence;
  std::vector<PairLine> lines;
  lines.push_back(pair_of(0, right, "own", false));
  lines.push_back(
      pair_of(0, "음성 인식 모델 SpeechMill은 소음이 심한 음성에서 오류를 줄입니다.", "own", false));
  lines.push_back(pair_of(0, "SpeechMill은 31.7%를 얻습니다. " + foreign_sentence + ' ' + invented_names,
                          "invented", true));
  lines.push_back(pair_of(0, right + '\n' + foreign_sentence, "mixed:own", true));
  lines.back().foreign_lines = {1};
  return lines;
}

TEST(FitSuspicions, tells_the_examples_apart) {
  const std::vector<PairLine> lines = examples();
  const SuspicionModels models = fit_suspicions(test::toy_model(), lines, 1);
  const Model model = model_in_memory(with_suspicions(test::toy_model().file(), models), "with suspicions");
  EXPECT_TRUE(model.invented.is_fitted() && model.mixed.is_fitted() && model.foreign_sentence.is_fitted());
  Workspace workspace(model);
  const auto suspicions = [&](std::size_t line) {
    return suspicions_of(model, score_suspicions(workspace, lines[line]), 0.05);
  };
  EXPECT_GT(suspicions(2).invented, suspicions(0).invented);
  EXPECT_GT(suspicions(3).mixed, suspicions(0).mixed);
  const SuspicionSignals mixed = score_suspicions(workspace, lines[3]);
  ASSERT_EQ(mixed.foreign.size(), 3) << "two sentences in the first line, one in the second";
  EXPECT_GT(mixed.foreign[2], mixed.foreign[0]);
  EXPECT_GT(mixed.foreign[2], mixed.foreign[1]);
}

TEST(FitSuspicions, accuse_no_summary_that_says_too_little) {
  const Model model = model_in_memory(
      with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), examples(), 1)), "fitted");
  Workspace workspace(model);
  const auto signals_of = [&](const std::string& summary) {
    return score_suspicions(workspace, pair_of(0, summary, "own", false));
  };
  const SuspicionSignals little = signals_of("SpeechMill은 31.7%를 얻습니다. 이전 방법을 씁니다.");
  EXPECT_TRUE(little.sentences.empty()) << "No sentence says enough to be about other work.";
  EXPECT_EQ(suspicions_of(model, little, 0.05).invented, -INFINITY);
  EXPECT_EQ(suspicions_of(model, little, 0.05).mixed, -INFINITY);
  const SuspicionSignals one_sentence = signals_of(foreign_sentence);
  EXPECT_EQ(one_sentence.sentences.size(), 1);
  EXPECT_EQ(suspicions_of(model, one_sentence, 0.05).mixed, -INFINITY) << "There is no rest that fits.";
}

TEST(FitSuspicions, finds_foreign_lines_behind_labels) {
  std::vector<PairLine> labelled = examples();
  for (PairLine& line : labelled) line.summary.insert(0, "- **What's New in This Paper**: ");
  EXPECT_EQ(with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), labelled, 1)),
            with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), examples(), 1)));
}

TEST(FitSuspicions, does_not_depend_on_the_number_of_threads) {
  const std::string one =
      with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), examples(), 1));
  const std::string four =
      with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), examples(), 4));
  EXPECT_EQ(one, four);
}

TEST(FitSuspicions, says_what_is_missing) {
  std::vector<PairLine> lines = examples();
  lines.pop_back();
  EXPECT_THROW(fit_suspicions(test::toy_model(), lines, 1), InputError);
  EXPECT_THROW(fit_suspicions(test::toy_model(), {}, 1), InputError);
}

TEST(FitSuspicions, a_model_file_keeps_the_rest) {
  const Model model = model_in_memory(
      with_suspicions(test::toy_model().file(), fit_suspicions(test::toy_model(), examples(), 1)), "same");
  EXPECT_EQ(model.calibration.weight, test::toy_model().calibration.weight);
  EXPECT_EQ(model.english.size(), test::toy_model().english.size());
}

}  // namespace
}  // namespace daejo::audit
