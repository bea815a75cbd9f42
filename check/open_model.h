#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "audit/model/model.h"
#include "audit/score/publisher_profile.h"
#include "audit/score/wider_background.h"

namespace daejo::check {

/// The model that a command uses.
struct ModelChoice {
  std::filesystem::path model;     ///< Empty for the shipped one.
  std::filesystem::path glossary;  ///< Entries of the user that override the model's lexicon; empty for none.
  /// An index of papers to contrast with, in addition to the model's background; empty for none.
  std::filesystem::path background;
  std::filesystem::path profile;  ///< The publisher's profile; empty for none.
};

/// Opens the model. Throws `InputError` if a file cannot be read.
audit::Model open_model(const ModelChoice& choice);

/// Opens the background; null if none is chosen. Throws what `PaperIndex::open` throws. The model must
/// outlive the result.
std::unique_ptr<const audit::WiderBackground> open_background(const ModelChoice& choice,
                                                              const audit::Model& model);

/// Opens the profile; nothing if none is chosen. Throws `InputError` if the file cannot be read or is not a
/// profile.
std::optional<audit::PublisherProfile> open_profile(const ModelChoice& choice, const audit::Model& model);

}  // namespace daejo::check
