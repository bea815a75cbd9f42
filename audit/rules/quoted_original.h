#pragma once

#include <map>
#include <vector>

#include "audit/score/audit_digests.h"
#include "parsers/digest.h"

namespace daejo {

/// Takes out of the summaries what is quoted from the paper's own abstract, as shared word sequences show
/// (containment in Broder 1997, On the resemblance and containment of documents), and sets it aside: judged
/// with it, any text would fit its paper. A summary that would be left without text stays.
void set_quotations_aside(Digest& digest, const std::map<ArxivId, PaperOrCause>& papers);
void set_quotations_aside(std::vector<Digest>& digests, const std::map<ArxivId, PaperOrCause>& papers);

}  // namespace daejo
