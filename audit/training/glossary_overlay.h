#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/training_data.h"

namespace daejo::audit {

/// Returns the model with parts of its lexicon replaced by a user's glossary. The entries for a Korean term
/// replace all its translations in the model, and the English terms of these entries get equal probabilities.
/// Korean terms that the model lacks are added. All other terms keep their probabilities. English terms that
/// the model does not know are ignored.
Model with_glossary(const Model& model, std::span<const TextPair> entries);

}  // namespace daejo::audit
