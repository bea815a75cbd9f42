#pragma once

#include <filesystem>

#include "check/check_command.h"

namespace daejo::check {

enum class ReadFormat { console, json, html };

struct ReadOptions {
  CheckOptions check;  ///< The digests, the abstracts and the output. The network is not used.
  ReadFormat format = ReadFormat::console;
};

/// Writes a report on how digests are read. If a paper's abstract is in the store or a snapshot, quotations
/// of the abstract are separated from the summary. Returns `error` if `ReadDigests::unreadable` is not empty,
/// else `findings` if a file or a paper is unread or an entry with an id has no summary, else `clean`.
report::ExitStatus run_read(const ReadOptions& options);

}  // namespace daejo::check
