#pragma once

#include <cstddef>
#include <string>

#include "audit/score/judge.h"
#include "audit/training/evaluation.h"
#include "audit/training/train_model.h"

namespace daejo {

/// What a model card says beyond the counts: names of sources, never paths.
struct ModelCardFacts {
  std::string name;
  std::string date;  ///< Empty for none.
  std::size_t model_bytes = 0;
  std::string abstracts;  ///< File and folder names, empty for what was not used.
  std::string briefs;
  std::string parallel;
  std::string glossary;
};

/// The model card in Markdown (Mitchell et al. 2019): what it is for, what it was made from, in which counts,
/// and how well it does on days that its calibration did not see.
std::string model_card(const ModelCardFacts& facts, const TrainingCounts& counts,
                       const Calibration& calibration, const Evaluation& evaluation,
                       const JudgeOptions& judge);

}  // namespace daejo
