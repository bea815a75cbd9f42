#include "audit/training/fit_suspicions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "audit/score/passage_signals.h"
#include "audit/score/score_pairs.h"
#include "audit/score/suspicions.h"
#include "audit/training/logistic_regression.h"
#include "audit/training/model_sections.h"
#include "base/error.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

/// The rows of signals that a model is fitted to.
struct Examples {
  std::vector<std::vector<double>> signals;
  std::vector<double> wrong;  ///< For each row, 1 if it is an example of what is wrong, otherwise 0.
  std::vector<std::string> sets;

  void add(std::vector<double> row, bool is_wrong, const std::string& set) {
    signals.push_back(std::move(row));
    wrong.push_back(is_wrong ? 1 : 0);
    sets.push_back(set);
  }
};

/// The weight of each row. The total weight of a set is proportional to the square root of its number of
/// rows. If `even_odds` is true, the right and the wrong rows of a set count as two sets, and all right rows
/// have the same total weight as all wrong rows.
Eigen::VectorXd weights_of(const Examples& examples, bool even_odds) {
  std::map<std::pair<bool, std::string>, double> sizes;
  for (std::size_t i = 0; i < examples.wrong.size(); ++i)
    ++sizes[{even_odds && examples.wrong[i] > 0, examples.sets[i]}];
  double total[2] = {0, 0};
  for (const auto& [kind, size] : sizes) total[kind.first ? 1 : 0] += std::sqrt(size);
  const auto rows = static_cast<double>(examples.wrong.size());
  Eigen::VectorXd weights(static_cast<Eigen::Index>(examples.wrong.size()));
  for (std::size_t i = 0; i < examples.wrong.size(); ++i) {
    const bool second = even_odds && examples.wrong[i] > 0;
    const double share = even_odds ? rows / 2 : rows;
    weights(static_cast<Eigen::Index>(i)) =
        share / total[second ? 1 : 0] / std::sqrt(sizes.at({second, examples.sets[i]}));
  }
  return weights;
}

LinearModel fit(const Examples& examples, bool even_odds) {
  const auto rows = static_cast<Eigen::Index>(examples.signals.size());
  const auto columns = static_cast<Eigen::Index>(examples.signals.front().size());
  Eigen::MatrixXd x(rows, columns);
  Eigen::VectorXd labels(rows);
  for (Eigen::Index row = 0; row < rows; ++row) {
    const auto at = static_cast<std::size_t>(row);
    labels(row) = examples.wrong[at];
    x.row(row) = Eigen::Map<const Eigen::RowVectorXd>(examples.signals[at].data(), columns);
  }
  const Eigen::VectorXd weights = weights_of(examples, even_odds);
  const LogisticFit fitted = fit_logistic_regression(x, labels, weights, 1);
  LinearModel model;
  model.bias = fitted.bias;
  for (Eigen::Index column = 0; column < columns; ++column) {
    const double mean = x.col(column).dot(weights) / weights.sum();
    model.mean.push_back(mean);
    model.weight.push_back(fitted.weights(column));
    model.bias += fitted.weights(column) * mean;
  }
  return model;
}

bool is_invented(const PairLine& line) {
  return line.mismatch_truth.value_or(false) && line.set == "invented";
}

bool is_right(const PairLine& line) {
  return !line.mismatch_truth.value_or(true);
}

bool is_mixed(const PairLine& line) {
  return line.mismatch_truth.value_or(false) && !line.foreign_lines.empty();
}

/// Whether at least a fifth of a mixed summary's lines are about other work. This is enough to doubt the
/// whole summary.
bool is_much_foreign(const PairLine& line) {
  constexpr double least_share = 0.2;
  const auto breaks = static_cast<std::size_t>(std::ranges::count(line.summary, '\n'));
  return static_cast<double>(line.foreign_lines.size()) >= least_share * static_cast<double>(breaks + 1);
}

std::vector<SuspicionSignals> all_signals(const Model& model, std::span<const PairLine> lines,
                                          std::size_t threads) {
  std::vector<SuspicionSignals> signals(lines.size());
  parallel_for(lines.size(), threads, [&](std::size_t begin, std::size_t end) {
    Workspace workspace(model);
    for (std::size_t i = begin; i < end; ++i) signals[i] = score_suspicions(workspace, lines[i]);
  });
  return signals;
}

void add_sentences(const PairLine& line, const SuspicionSignals& signals, Examples& examples) {
  const std::string text = judged_text(line.summary);
  for (const SentenceSignals& sentence : signals.sentences) {
    const std::string_view before = std::string_view(text).substr(0, sentence.span.begin);
    const auto number = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    const bool foreign = std::ranges::find(line.foreign_lines, number) != line.foreign_lines.end();
    examples.add({sentence.values.begin(), sentence.values.end()}, foreign, line.set);
  }
}

void require(bool present, const std::string& what) {
  if (!present) throw InputError({"pairs"}, "The file must have " + what + '.');
}

}  // namespace

SuspicionModels fit_suspicions(const Model& model, std::span<const PairLine> lines, std::size_t threads) {
  require(std::ranges::any_of(lines, is_right), "right pairs, with mismatch_truth 0");
  require(std::ranges::any_of(lines, is_invented),
          "wrong pairs of the set \"invented\", with mismatch_truth 1");
  require(std::ranges::any_of(lines, [](const PairLine& l) { return is_mixed(l) && is_much_foreign(l); }),
          "wrong pairs whose foreign_lines are at least a fifth of the summary's lines");
  const std::vector<SuspicionSignals> signals = all_signals(model, lines, threads);
  Examples invented;
  Examples sentences;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_right(lines[i]) || is_invented(lines[i]))
      invented.add(invention_signals(signals[i]), !is_right(lines[i]), lines[i].set);
    if (is_right(lines[i]) || is_mixed(lines[i])) add_sentences(lines[i], signals[i], sentences);
  }
  SuspicionModels models;
  models.invented = fit(invented, true);
  models.foreign_sentence = fit(sentences, false);
  Examples mixed;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!can_be_mixed(signals[i])) continue;
    if (is_right(lines[i]) || (is_mixed(lines[i]) && is_much_foreign(lines[i])))
      mixed.add(mixed_signals(signals[i].pair,
                              passage_signals(signals[i].sentences,
                                              foreign_logits(models.foreign_sentence, signals[i].sentences))),
                !is_right(lines[i]), lines[i].set);
  }
  models.mixed = fit(mixed, true);
  return models;
}

std::string with_suspicions(const ModelFile& model, const SuspicionModels& models) {
  ModelFileWriter file(model);
  const auto put = [&](const std::string& section, const LinearModel& linear) {
    std::vector<double> values{linear.bias};
    values.insert(values.end(), linear.mean.begin(), linear.mean.end());
    values.insert(values.end(), linear.weight.begin(), linear.weight.end());
    replace(file, section, values);
  };
  put("invented", models.invented);
  put("mixed", models.mixed);
  put("foreign sentence", models.foreign_sentence);
  return file.bytes();
}

}  // namespace daejo::audit
