#pragma once

#include <cstddef>
#include <string>

#include "findings/finding.h"

namespace daejo::report {

struct ExplanationOptions {
  bool color = false;
  std::size_t width = 120;  ///< The number of columns. It must be at least 80.
  double base_rate = 0.05;  ///< The base rate that is shown for an entry whose judgement has none.
  Language language = Language::english;
};

/// Explains the verdict on one entry for a terminal. It shows each signal that contributes to the logit, with
/// the contribution and the terms behind it; each sentence of the summary, with the sentence of the paper's
/// title or abstract that supports it best; and the summary and the paper side by side, with the matching
/// terms marked. Without a logit, the signals and the lists of terms are left out. Texts of the digest and of
/// the paper are made printable.
std::string render_explanation(const AuditedEntry& audited, const ExplanationOptions& options);

}  // namespace daejo::report
