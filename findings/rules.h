#pragma once

#include <span>
#include <string_view>

#include "findings/finding.h"

namespace daejo {

/// A rule that daejo checks, and the code of its reasons. docs/reasons.md explains all rules.
struct Rule {
  std::string_view code;               ///< For example "figure-contradicted"; never renamed.
  Severity severity = Severity::note;  ///< The default severity. A single finding may have another one, and
                                       ///< settings may change it.
  std::string_view title;              ///< A few words that name the problem.
  std::string_view title_ko;
  /// Sentences that say what a finding means and, for most rules, what to do about it.
  std::string_view meaning;
  std::string_view meaning_ko;
  /// Preview rules are new, or not yet precise enough. They run only if the setting `preview` is on. Their
  /// findings are notes unless another severity is configured, so that a new rule does not fail runs that
  /// passed before.
  bool is_preview = false;
};

/// All rules. Those that doubt the whole summary come first.
std::span<const Rule> all_rules();

/// Whether a reason with this code explains the verdict, and not something else that is wrong.
bool gives_verdict(std::string_view code);

/// The rule with this code, or null.
const Rule* find_rule(std::string_view code);

}  // namespace daejo
