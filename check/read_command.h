#pragma once

#include <filesystem>

#include "check/check_command.h"

namespace daejo::check {

enum class ReadFormat { console, json, html };

struct ReadOptions {
  CheckOptions check;  ///< The digests and the abstracts; nothing is fetched.
  ReadFormat format = ReadFormat::console;
};

/// Shows how digests are read. Quoted abstracts are told apart from summaries if the abstract is in the store
/// or a snapshot. Returns `findings` if something is unread, and `error` if a named input cannot be read.
report::ExitStatus run_read(const ReadOptions& options);

}  // namespace daejo::check
