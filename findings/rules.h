#pragma once

#include <span>
#include <string_view>

#include "findings/finding.h"

namespace daejo {

/// What daejo can say against a summary: one rule a reason code. docs/reasons.md explains each at length.
struct Rule {
  std::string_view code;               ///< "figure-contradicted"; never renamed.
  Severity severity = Severity::note;  ///< At which it is given unless it says otherwise or is configured.
  std::string_view title;              ///< A short noun phrase.
  std::string_view title_ko;
  std::string_view meaning;  ///< Sentences: what it means, and what to do.
  std::string_view meaning_ko;
  /// A rule that is new or not yet sure enough runs only with `preview`, and its findings are notes unless a
  /// level is configured, so that it fails no run that passed before.
  bool is_preview = false;
};

/// All rules, those that doubt the whole summary first.
std::span<const Rule> all_rules();

/// The rule of a code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace daejo
