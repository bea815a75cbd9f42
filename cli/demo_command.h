#pragma once

#include <filesystem>

#include "base/language.h"

namespace daejo::cli {

struct DemoOptions {
  std::filesystem::path folder = "daejo-demo";  ///< Created if it does not exist.
  Language language = Language::english;
};

/// Writes the built-in sample into the folder, checks it without the network, writes the HTML report next to
/// it, and tells the user what to do next. Throws `UsageError` if the folder has other files with the
/// sample's names.
void run_demo(const DemoOptions& options);

}  // namespace daejo::cli
