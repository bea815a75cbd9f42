#pragma once

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo {

/// Shows what makes a summary `generic`: adds to that reason's evidence the sentences that name nothing
/// specific ("filler", a line each) and how many of all they are ("filler_sentences", "sentences"), and says
/// so in its message. Does nothing where the entry has no such reason.
void show_filler(const Model& model, const EntryReading& reading, std::vector<Reason>& reasons);

}  // namespace daejo
