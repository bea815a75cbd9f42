#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "audit/model/model.h"
#include "audit/score/publisher_profile.h"
#include "audit/score/wider_background.h"

namespace daejo::check {

/// The files of the model that a command uses.
struct ModelChoice {
  std::filesystem::path model;     ///< Empty for the shipped model.
  std::filesystem::path glossary;  ///< The glossary that overrides the model's lexicon; empty for none.
  /// An index of papers to contrast summaries with, in addition to the model's background; empty for none.
  std::filesystem::path background;
  std::filesystem::path profile;  ///< The publisher's profile; empty for none.
};

/// Opens the model, with the glossary if one is chosen. Throws `InputError` if a file cannot be read or has
/// the wrong form.
audit::Model open_model(const ModelChoice& choice);

/// Opens the index of papers. Returns null if none is chosen. Throws what `PaperIndex::open` throws. The
/// model must outlive the result.
std::unique_ptr<const audit::WiderBackground> open_background(const ModelChoice& choice,
                                                              const audit::Model& model);

/// Reads the profile. Returns nothing if none is chosen. Throws `InputError` if the file cannot be read, is
/// not a profile, or was made with another model.
std::optional<audit::PublisherProfile> open_profile(const ModelChoice& choice, const audit::Model& model);

}  // namespace daejo::check
