#pragma once

#include <map>
#include <vector>

#include "audit/score/audit_digests.h"
#include "parsers/digest.h"

namespace daejo::audit {

/// Finds the parts of summaries that are quoted from the paper's own abstract, by shared word sequences
/// (containment in Broder 1997, On the resemblance and containment of documents), and sets them aside. If a
/// quotation were judged as well, even a wrong summary would fit its paper. If nothing of a summary would be
/// left, it stays as it is.
void set_quotations_aside(parsers::Digest& digest, const std::map<parsers::ArxivId, PaperOrCause>& papers);
void set_quotations_aside(std::vector<parsers::Digest>& digests,
                          const std::map<parsers::ArxivId, PaperOrCause>& papers);

}  // namespace daejo::audit
