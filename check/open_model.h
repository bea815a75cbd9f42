#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "audit/model/model.h"
#include "audit/score/publisher_profile.h"
#include "audit/score/wider_background.h"

namespace daejo {

/// The model that a command uses.
struct ModelChoice {
  std::filesystem::path model;       ///< Empty for the shipped one.
  std::filesystem::path glossary;    ///< A user's entries laid over its lexicon; empty for none.
  std::filesystem::path background;  ///< An index of papers to contrast with besides its own; empty for none.
  std::filesystem::path profile;     ///< What is usual for the publisher; empty for none.
};

/// Throws `InputError` for a file that cannot be read.
Model open_model(const ModelChoice& choice);

/// Null where none is chosen. Throws like `PaperIndex::open`. The model must outlive the result.
std::unique_ptr<const WiderBackground> open_background(const ModelChoice& choice, const Model& model);

/// Nothing where none is chosen. Throws `InputError` for a file that cannot be read or is no profile.
std::optional<PublisherProfile> open_profile(const ModelChoice& choice, const Model& model);

}  // namespace daejo
