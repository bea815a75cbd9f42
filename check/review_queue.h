#pragma once

#include <span>
#include <string>

#include "findings/finding.h"
#include "review/review_store.h"

namespace daejo {

/// Where the editors' queue is: as named, else as DAEJO_QUEUE says, else the file in the data folder.
std::string queue_location(const std::string& named);

/// False for a folder, and for a file that is no SQLite database; true for what is not there yet.
bool may_be_queue(const std::string& location);

/// Who decides where nobody says: the name of the user.
std::string default_editor();

/// Marks the reasons of entries whose texts the queue has decided on; see review/decision_exports.h.
void accept_by_queue(const std::string& location, std::span<AuditedEntry> entries);

/// Puts a run into the queue and says on standard error what that changed, unless it is to be quiet.
void put_into_queue(const std::string& location, const AuditRun& run, bool quiet);

/// "3 to decide on are new, 2 of them changed since they were decided on; 5 were there; …" as one line.
std::string to_sentence(const AddResult& result);

/// The time now, as the queue writes it.
std::string queue_time();

}  // namespace daejo
