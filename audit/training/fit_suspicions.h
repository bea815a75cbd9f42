#pragma once

#include <span>
#include <string>

#include "audit/model/linear_model.h"
#include "audit/model/model.h"
#include "audit/score/pair_line.h"

namespace daejo {

/// The models of what is wrong with a summary that fits its paper as a whole; see suspicions.h.
struct SuspicionModels {
  LinearModel invented;
  LinearModel mixed;
  LinearModel foreign_sentence;
};

/// Fits them by logistic regression to pairs whose truth is known. Inventions are the wrong pairs of the set
/// "invented"; mixed summaries are those with `foreign_lines`; other wrong pairs are passed over. A mixed one
/// teaches its sentences in any case, and the model of mixed summaries if a fifth of its lines or more is
/// foreign. Sets count as the square root of their size, and right and wrong pairs alike. Throws `InputError`
/// where right pairs, inventions or mixed summaries are missing. The result does not depend on `threads`.
SuspicionModels fit_suspicions(const Model& model, std::span<const PairLine> lines, std::size_t threads);

/// The same model file with these models.
std::string with_suspicions(const ModelFile& model, const SuspicionModels& models);

}  // namespace daejo
