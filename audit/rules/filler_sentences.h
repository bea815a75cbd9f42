#pragma once

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Shows why a summary is `generic`. Adds to the evidence of that reason the sentences that name nothing
/// specific ("filler", one per line), their number ("filler_sentences") and the number of all sentences
/// ("sentences"), and states the numbers in its message. Does nothing if the entry has no such reason.
void show_filler(const Model& model, const EntryReading& reading, std::vector<Reason>& reasons);

}  // namespace daejo::audit
