#pragma once

#include "daejo/finding.h"
#include "findings/finding.h"

namespace daejo::library {

api::Finding public_finding(const Judgement& judgement);

/// Converts an audited entry, with its paper and place.
api::Finding public_finding(const AuditedEntry& audited);

}  // namespace daejo::library
