#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"

namespace daejo {

struct ExplanationOptions {
  bool color = false;
  std::size_t width = 120;  ///< Columns, at least 80.
  double base_rate = 0.05;  ///< That the entry was judged with.
  Language language = Language::english;
};

/// Explains the verdict of one entry on a terminal: each signal with its contribution to the logit and the
/// terms behind it; each sentence with the abstract's best supporting sentence and its score; and both texts
/// side by side with the matching terms marked. All input is escaped.
std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options);

}  // namespace daejo
