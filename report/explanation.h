#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"

namespace daejo::report {

struct ExplanationOptions {
  bool color = false;
  std::size_t width = 120;  ///< The number of columns, at least 80.
  double base_rate = 0.05;  ///< The base rate of entries whose judgement has none.
  Language language = Language::english;
};

/// Explains the verdict on one entry for a terminal. It shows each signal with its contribution to the logit
/// and the terms behind it. It shows each sentence with the sentence of the abstract that supports it best,
/// and both texts side by side with the matching terms marked. All input is escaped.
std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options);

}  // namespace daejo::report
