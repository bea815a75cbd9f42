#pragma once

#include <cstddef>
#include <string>

#include "audit/score/judge.h"
#include "audit/training/evaluation.h"
#include "audit/training/train_model.h"

namespace daejo {

/// What a model card says besides the counts. Sources have names, never paths.
struct ModelCardFacts {
  std::string name;
  std::string date;  ///< Empty for none.
  std::size_t model_bytes = 0;
  std::string abstracts;  ///< File and folder names, empty for what was not used.
  std::string briefs;
  std::string parallel;
  std::string glossary;
};

/// The model card in Markdown (Mitchell et al. 2019): the model's purpose, its sources with their sizes, and
/// its accuracy on days that the calibration did not see.
std::string model_card(const ModelCardFacts& facts, const TrainingCounts& counts,
                       const Calibration& calibration, const Evaluation& evaluation,
                       const JudgeOptions& judge);

}  // namespace daejo
