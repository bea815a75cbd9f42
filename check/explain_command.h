#pragma once

#include <string>

#include "check/check_command.h"

namespace daejo::check {

/// Prints one entry of the digests: its verdict and reasons, the value of each signal that contributes to the
/// logit, the terms found and missed, the support of each sentence, and the summary next to the paper.
/// Without a logit, the signals and the terms are left out. `entry` is an arXiv id, a link to a paper, or the
/// number of the entry, counted from 1. Throws `UsageError` if there is no such entry, and `InputError` if
/// some input could not be read.
void run_explain(const CheckOptions& options, const std::string& entry);

}  // namespace daejo::check
