#pragma once

#include <filesystem>

#include "check/check_command.h"

namespace daejo {

enum class ReadFormat { console, json, html };

struct ReadOptions {
  CheckOptions check;  ///< The digests and the abstracts; nothing is fetched.
  ReadFormat format = ReadFormat::console;
};

/// Shows what is understood of digests, quotations told from summaries where the abstract is at hand. The
/// status is `findings` where something is unread, and `error` where a named input cannot be read.
ExitStatus run_read(const ReadOptions& options);

}  // namespace daejo
