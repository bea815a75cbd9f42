#pragma once

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Shows why a summary is `generic`. Adds to the evidence of the reason `generic` the number of all sentences
/// ("sentences"), the number of those that name nothing specific ("filler_sentences"), and the text of the
/// latter ("filler", one per line). Adds both numbers to the reason's message. Does nothing if `reasons` has
/// no such reason.
void show_filler(const Model& model, const EntryReading& reading, std::vector<Reason>& reasons);

}  // namespace daejo::audit
