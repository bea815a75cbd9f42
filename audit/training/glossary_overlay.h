#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/training_data.h"

namespace daejo {

/// Returns the model with a user's glossary in place of parts of its lexicon. The entries of a Korean term
/// replace everything that the model learned about it; each English term gets the same probability. All other
/// terms stay as they are. English words that the model does not know are ignored.
Model with_glossary(const Model& model, std::span<const TextPair> entries);

}  // namespace daejo
