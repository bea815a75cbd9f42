#pragma once

#include <span>
#include <string>

#include "findings/finding.h"
#include "review/review_store.h"

namespace daejo::check {

/// The location of the editors' queue: `named` if it is not empty, or else the variable DAEJO_QUEUE, or else
/// `default_queue_path`.
std::string queue_location(const std::string& named);

/// Whether there can be a queue at this location: it is the address of a database, nothing is there yet, or
/// it is a file that is empty, starts like an SQLite database, or cannot be opened. False for anything else,
/// such as a folder or a text file.
bool may_be_queue(const std::string& location);

/// The editor's name for decisions if the command line gives none: the name of the user's account, or
/// "editor" if it is unknown.
std::string default_editor();

/// Marks as accepted the reasons of those entries whose summaries an editor has decided on. A decision to
/// skip does not count (see `apply_decisions`).
void accept_by_queue(const std::string& location, std::span<AuditedEntry> entries);

/// Adds a run to the queue. If this adds new items, says on standard error how many, unless `quiet` is set.
void put_into_queue(const std::string& location, const AuditRun& run, bool quiet);

/// Describes a result in one line, such as "3 entries added (2 in place of an earlier text), 5 updated."
std::string to_sentence(const review::AddResult& result);

/// The current time in the queue's format, ISO 8601 in UTC.
std::string queue_time();

}  // namespace daejo::check
