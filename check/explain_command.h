#pragma once

#include <string>

#include "check/check_command.h"

namespace daejo::check {

/// Shows one entry of a digest: its verdict, each signal's value and contribution to the logit, the terms
/// found and missed, and both texts. `entry` is an arXiv id or a number from 1. Throws `UsageError` if there
/// is no such entry.
void run_explain(const CheckOptions& options, const std::string& entry);

}  // namespace daejo::check
