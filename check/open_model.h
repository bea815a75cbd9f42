#pragma once

#include <filesystem>
#include <memory>

#include "audit/model/model.h"
#include "audit/score/wider_background.h"

namespace daejo {

/// The model that a command uses.
struct ModelChoice {
  std::filesystem::path model;     ///< Empty for the shipped one.
  std::filesystem::path glossary;  ///< Entries of the user that override the model's lexicon; empty for none.
  /// An index of papers to contrast with, in addition to the model's; empty for none.
  std::filesystem::path background;
};

/// Throws `InputError` for a file that cannot be read.
Model open_model(const ModelChoice& choice);

/// Returns null if no background is chosen. Throws what `PaperIndex::open` throws. The model must outlive the
/// result.
std::unique_ptr<const WiderBackground> open_background(const ModelChoice& choice, const Model& model);

}  // namespace daejo
