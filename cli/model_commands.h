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

/// Reads pairs as JSON Lines from standard input, and writes a line with the judgement of each to standard
/// output.
void run_score(const ScoreOptions& options);

struct PairsOptions {
  std::vector<std::string> digests;
  std::filesystem::path abstracts;
  std::filesystem::path labels;               ///< A file of labels; empty for none.
  std::vector<std::string> left_out_digests;  ///< Digests whose papers are excluded from the pairs.
  std::string distrust_from;
  std::string distrust_until;
};

/// Writes labelled pairs as JSON Lines to standard output.
void run_pairs(const PairsOptions& options);

struct TrainOptions {
  std::filesystem::path briefs;
  std::filesystem::path parallel;
  std::filesystem::path glossary;
  std::filesystem::path abstracts;
  std::filesystem::path pairs;  ///< Labelled pairs to fit the calibration to; empty for none.
  /// Labelled pairs to adjust the calibration of an existing model to; empty for none. If not empty, no model
  /// is trained.
  std::filesystem::path labels;
  std::filesystem::path suspicions;  ///< Labelled pairs to fit the suspicion models to; empty for none.
  /// The model to start from if no new model is trained; empty for the shipped one.
  std::filesystem::path known_model;
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
  /// With 0 or 1, the model's own calibration is evaluated. Otherwise, the days are divided into this many
  /// folds, and each day is evaluated with a calibration that was fitted without the days of its fold.
  std::size_t folds = 0;
  std::vector<std::string> left_out_signals;
  std::size_t threads = 1;
};

void run_eval(const EvalOptions& options);

/// Writes the model's lexicon to standard output. Each line has a Korean term, an English term, and the
/// probability of the English term given the Korean one, separated by tabs.
void run_model_export(const check::ModelChoice& model);

}  // namespace daejo::cli
