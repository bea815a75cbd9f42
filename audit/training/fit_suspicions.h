#pragma once

#include <span>
#include <string>

#include "audit/model/linear_model.h"
#include "audit/model/model.h"
#include "audit/score/pair_line.h"

namespace daejo::audit {

/// Models that recognise what is wrong with a summary that fits its paper as a whole; see suspicions.h.
struct SuspicionModels {
  LinearModel invented;
  LinearModel mixed;
  LinearModel foreign_sentence;
};

/// Fits the models by logistic regression to pairs that are known to be right or wrong. Inventions are the
/// wrong pairs of the set "invented". Mixed summaries are the wrong pairs with `foreign_lines`. The sentence
/// model is fitted to the sentences of all right pairs and all mixed summaries, and the model of mixed
/// summaries to right pairs and to those mixed summaries in which at least a fifth of the lines are foreign.
/// Other wrong pairs are ignored. A set's weight is the square root of its size. Right and wrong examples
/// have equal weight, except in the sentence model. Throws `InputError` if there are no right pairs, no
/// inventions or no mixed summaries with a fifth of foreign lines. The number of threads does not change the
/// result.
SuspicionModels fit_suspicions(const Model& model, std::span<const PairLine> lines, std::size_t threads);

/// Returns the bytes of the model file with other suspicion models.
std::string with_suspicions(const ModelFile& model, const SuspicionModels& models);

}  // namespace daejo::audit
