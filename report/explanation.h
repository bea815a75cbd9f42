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

/// How one entry was judged, for a person at a terminal: the signals with what each adds to the logit and the
/// terms behind it; each sentence with the paper's sentence that supports it best and how well; and both
/// texts side by side, the terms that support one another marked in both. Nothing of the input reaches the
/// terminal unescaped.
std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options);

}  // namespace daejo
