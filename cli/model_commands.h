#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/score/judge.h"
#include "audit/training/calibrate.h"
#include "check/open_model.h"

namespace daejo {

struct ScoreOptions {
  ModelChoice model;
  JudgeOptions judge;
  std::size_t threads = 1;
};

/// The filter from standard input to standard output.
void run_score(const ScoreOptions& options);

struct PairsOptions {
  std::vector<std::string> digests;
  std::filesystem::path abstracts;
  std::filesystem::path labels;               ///< Empty for none.
  std::vector<std::string> left_out_digests;  ///< Digests whose papers are left out.
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
  std::filesystem::path pairs;   ///< Labelled pairs to calibrate on.
  std::filesystem::path labels;  ///< Labelled pairs to move a known model's calibration towards; else empty.
  std::filesystem::path suspicions;   ///< Labelled pairs to fit the suspicions to; empty for none.
  std::filesystem::path known_model;  ///< That model; empty for the shipped one.
  std::filesystem::path output;
  std::filesystem::path card;  ///< A model card in Markdown; empty for none.
  std::string date;            ///< Stated in the card; empty for none.
  std::string name = "daejo";
  bool without_lexicon = false;
  std::size_t background_size = 0;  ///< 0 for the usual.
  std::size_t threads = 1;
};

void run_train(const TrainOptions& options);

struct EvalOptions {
  std::filesystem::path pairs;
  ModelChoice model;
  JudgeOptions judge;
  std::size_t folds =
      0;  ///< 0 evaluates the model's own calibration; else each day by one that did not see it.
  std::vector<std::string> left_out_signals;
  std::size_t threads = 1;
};

void run_eval(const EvalOptions& options);

/// Writes the model's lexicon to standard output: Korean, a tab, English, a tab, the probability.
void run_model_export(const ModelChoice& model);

}  // namespace daejo
