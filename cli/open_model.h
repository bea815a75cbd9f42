#pragma once

#include <filesystem>

#include "audit/model.h"

namespace daejo {

/// Which model a command works with.
struct ModelChoice {
  std::filesystem::path model;     ///< Empty for the shipped one.
  std::filesystem::path glossary;  ///< A user's entries laid over its lexicon; empty for none.
};

/// Throws `InputError` for a file that cannot be read.
Model open_model(const ModelChoice& choice);

}  // namespace daejo
