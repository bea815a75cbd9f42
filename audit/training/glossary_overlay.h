#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/training_data.h"

namespace daejo {

/// The model with a user's glossary laid over its lexicon. A Korean term with entries means just what they
/// say, each English term with the same probability, whatever the model learned; all other terms stay.
/// English words that the model does not know are passed over.
Model with_glossary(const Model& model, std::span<const TextPair> entries);

}  // namespace daejo
