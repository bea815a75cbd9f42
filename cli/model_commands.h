#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/score/judge.h"
#include "audit/training/calibrate.h"
#include "check/open_model.h"

namespace daejo::cli {

struct ScoreOptions {
  check::ModelChoice model;
  audit::JudgeOptions judge;
  std::size_t threads = 1;
};

/// Scores pairs from standard input to standard output.
void run_score(const ScoreOptions& options);

struct PairsOptions {
  std::vector<std::string> digests;
  std::filesystem::path abstracts;
  std::filesystem::path labels;               ///< Empty if there are none.
  std::vector<std::string> left_out_digests;  ///< Digests whose papers are excluded.
  std::string distrust_from;
  std::string distrust_until;
};

/// Writes labelled pairs to standard output.
void run_pairs(const PairsOptions& options);

struct TrainOptions {
  std::filesystem::path briefs;
  std::filesystem::path parallel;
  std::filesystem::path glossary;
  std::filesystem::path abstracts;
  std::filesystem::path pairs;  ///< Labelled pairs to fit the calibration to.
  /// Labelled pairs to adjust an existing model's calibration to; empty for none.
  std::filesystem::path labels;
  std::filesystem::path suspicions;   ///< Labelled pairs to fit the suspicion models to; empty for none.
  std::filesystem::path known_model;  ///< The model to adjust; empty for the shipped one.
  std::filesystem::path output;
  std::filesystem::path card;  ///< Where to write the model card in Markdown; empty for none.
  std::string date;            ///< The date in the card; empty for none.
  std::string name = "daejo";
  bool without_lexicon = false;
  std::size_t background_size = 0;  ///< 0 for the default.
  std::size_t threads = 1;
};

void run_train(const TrainOptions& options);

struct EvalOptions {
  std::filesystem::path pairs;
  check::ModelChoice model;
  audit::JudgeOptions judge;
  /// With 0, the model's own calibration is evaluated. Otherwise, each day is evaluated with a calibration
  /// that was fitted without this day's fold.
  std::size_t folds = 0;
  std::vector<std::string> left_out_signals;
  std::size_t threads = 1;
};

void run_eval(const EvalOptions& options);

/// Writes the model's lexicon to standard output. Each line has the Korean term, the English term and the
/// probability, separated by tabs.
void run_model_export(const check::ModelChoice& model);

}  // namespace daejo::cli
