#pragma once

#include "daejo/finding.h"
#include "findings/finding.h"

namespace daejo::library {

api::Finding public_finding(const Judgement& judgement);

/// Converts an audited entry: its judgement, arXiv id and title, and its file and line.
api::Finding public_finding(const AuditedEntry& audited);

}  // namespace daejo::library
