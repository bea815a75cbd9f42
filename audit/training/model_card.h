#pragma once

#include <cstddef>
#include <string>

#include "audit/score/judge.h"
#include "audit/training/evaluation.h"
#include "audit/training/train_model.h"

namespace daejo::audit {

/// The facts that a model card states besides the counts. Sources are given by name, never by path.
struct ModelCardFacts {
  std::string name;
  std::string date;  ///< Empty if none is to be printed.
  std::size_t model_bytes = 0;
  std::string abstracts;  ///< Names of files and folders; empty for a source that was not used.
  std::string briefs;
  std::string parallel;
  std::string glossary;
};

/// Writes the model card in Markdown (Mitchell et al. 2019): the model's purpose, its sources and their
/// sizes, and its accuracy on days that the calibration was not fitted to.
std::string model_card(const ModelCardFacts& facts, const TrainingCounts& counts,
                       const Calibration& calibration, const Evaluation& evaluation,
                       const JudgeOptions& judge);

}  // namespace daejo::audit
