#pragma once

#include <span>
#include <string>

#include "findings/finding.h"
#include "review/review_store.h"

namespace daejo::check {

/// The location of the editors' queue: `named`, or else DAEJO_QUEUE, or else the file in the data folder.
std::string queue_location(const std::string& named);

/// Whether there can be a queue at this location. False for a folder, and for a file that is not an SQLite
/// database; true if there is no file.
bool may_be_queue(const std::string& location);

/// The name for decisions if the command line names no editor: the name of the user, or "editor" if there is
/// none.
std::string default_editor();

/// Marks the reasons of entries that an editor has decided on (see review/decision_exports.h).
void accept_by_queue(const std::string& location, std::span<AuditedEntry> entries);

/// Adds a run to the queue and reports the changes on standard error unless `quiet`.
void put_into_queue(const std::string& location, const AuditRun& run, bool quiet);

/// Describes the result in one line: "3 entries added (2 replacing an earlier text), 5 updated."
std::string to_sentence(const review::AddResult& result);

/// The current time in the queue's format.
std::string queue_time();

}  // namespace daejo::check
