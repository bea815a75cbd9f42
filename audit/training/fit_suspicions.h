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
/// wrong pairs of the set "invented". Mixed summaries are the wrong pairs with `foreign_lines`.
/// - `invented` is fitted to right pairs and inventions.
/// - `foreign_sentence` is fitted to those sentences of right pairs and mixed summaries that say enough.
/// - `mixed` is fitted to right pairs and to mixed summaries in which at least a fifth of the lines are
/// foreign. Pairs for which `can_be_mixed` is false are left out.
///
/// The total weight of a set's examples is proportional to the square root of their number. In `invented` and
/// `mixed`, the right and the wrong examples of a set are weighted separately, and all right examples have
/// the same total weight as all wrong ones. Throws `InputError` if there are no right pairs, no inventions,
/// or no mixed summaries with a fifth of foreign lines. The number of threads does not change the result.
SuspicionModels fit_suspicions(const Model& model, std::span<const PairLine> lines, std::size_t threads);

/// Returns the bytes of the model file with its suspicion models replaced.
std::string with_suspicions(const ModelFile& model, const SuspicionModels& models);

}  // namespace daejo::audit
