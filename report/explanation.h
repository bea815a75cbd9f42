#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"

namespace daejo::report {

struct ExplanationOptions {
  bool color = false;
  std::size_t width = 120;  ///< The columns to use, at least 80.
  double base_rate = 0.05;  ///< The base rate with which the entry was judged.
  Language language = Language::english;
};

/// Explains the verdict on one entry for a terminal. It shows each signal with its contribution to the logit
/// and the terms behind it, each sentence with the abstract's best supporting sentence and its score, and
/// both texts side by side with the matching terms marked. All input is escaped.
std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options);

}  // namespace daejo::report
