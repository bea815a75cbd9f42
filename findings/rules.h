#pragma once

#include <span>
#include <string_view>

#include "findings/finding.h"

namespace daejo {

/// A rule that daejo checks, with its reason code. docs/reasons.md explains all rules.
struct Rule {
  std::string_view code;  ///< "figure-contradicted"; never renamed.
  Severity severity =
      Severity::note;      ///< The default severity. Single findings and settings may have another one.
  std::string_view title;  ///< A short noun phrase.
  std::string_view title_ko;
  std::string_view meaning;  ///< Sentences that say what it means and what to do.
  std::string_view meaning_ko;
  /// A rule that is new, or not yet precise enough, runs only with `preview`. Its findings are notes unless a
  /// level is configured, so that it does not fail runs that passed before.
  bool is_preview = false;
};

/// All rules, those that doubt the whole summary first.
std::span<const Rule> all_rules();

/// The rule of a code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace daejo
