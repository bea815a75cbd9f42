#pragma once

#include <filesystem>

#include "base/language.h"

namespace daejo {

struct DemoOptions {
  std::filesystem::path folder = "daejo-demo";  ///< Made where it is absent.
  Language language = Language::english;
};

/// Writes the built-in sample into the folder, checks it without the network, writes the HTML report beside
/// it, and says what to do next. Throws `UsageError` where the folder holds other files of the sample's
/// names.
void run_demo(const DemoOptions& options);

}  // namespace daejo
