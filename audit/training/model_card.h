#pragma once

#include <cstddef>
#include <string>

#include "audit/score/judge.h"
#include "audit/training/evaluation.h"
#include "audit/training/train_model.h"

namespace daejo::audit {

/// The facts that a model card states besides the counts.
struct ModelCardFacts {
  std::string name;
  std::string date;  ///< Empty if none is to be printed.
  std::size_t model_bytes = 0;
  // The paths of the four sources; empty for a source that was not used. The card has only the last part of
  // each path.
  std::string abstracts;
  std::string briefs;
  std::string parallel;
  std::string glossary;
};

/// Returns the model card in Markdown (Mitchell et al. 2019): the model's purpose, its sources and their
/// sizes, the weights of the calibration, and the figures of `evaluation`. The figures must be from
/// cross-validation with `evaluation_folds` folds of days, because the card says so.
std::string model_card(const ModelCardFacts& facts, const TrainingCounts& counts,
                       const Calibration& calibration, const Evaluation& evaluation,
                       const JudgeOptions& judge);

}  // namespace daejo::audit
