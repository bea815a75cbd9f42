#pragma once

#include <string>

#include "check/check_command.h"

namespace daejo {

/// Shows one entry of a digest: its verdict, each signal with its value and what it adds to the logit, the
/// terms found and missed, and both texts. `entry` is an arXiv id, or a number from 1 for the nth entry.
/// Throws `UsageError` where there is none.
void run_explain(const CheckOptions& options, const std::string& entry);

}  // namespace daejo
