#pragma once

#include <filesystem>

#include "check/check_command.h"

namespace daejo::check {

enum class ReadFormat { console, json, html };

struct ReadOptions {
  CheckOptions check;  ///< The digests and the abstracts; nothing is fetched.
  ReadFormat format = ReadFormat::console;
};

/// Shows how digests are read. If a paper's abstract is in the store or a snapshot, quotations of it are
/// separated from the summary. Returns `findings` if something is unread, and `error` if a named input cannot
/// be read.
report::ExitStatus run_read(const ReadOptions& options);

}  // namespace daejo::check
