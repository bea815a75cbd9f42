#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/training_data.h"

namespace daejo::audit {

/// Returns the model with parts of its lexicon replaced by a user's glossary. The entries for a Korean term
/// replace everything that the model learned about the term, and its English terms get equal probabilities.
/// All other terms keep theirs. English words that the model does not know are ignored.
Model with_glossary(const Model& model, std::span<const TextPair> entries);

}  // namespace daejo::audit
