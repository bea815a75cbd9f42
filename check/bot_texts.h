#pragma once

#include <filesystem>
#include <map>

#include "audit/score/audit_digests.h"

namespace daejo::check {

/// Throws `UsageError` if `folder` is not a folder. An empty path is allowed; it means that there are no
/// texts.
void check_bot_folder(const std::filesystem::path& folder);

/// Whether `folder` has the text that the bot read in order to summarise this paper.
bool has_bot_text(const std::filesystem::path& folder, const parsers::ArxivId& id);

/// Adds to each paper the text that the bot read, if `folder` has it. The file is named after the arXiv id,
/// with or without the version: `2410.12405.txt`, or `.md`, `.html` and so on. The slash of an old id becomes
/// a hyphen (`cs-0112017.txt`). Throws `InputError` if a text cannot be read.
void add_bot_texts(const std::filesystem::path& folder,
                   std::map<parsers::ArxivId, audit::PaperOrCause>& papers);

}  // namespace daejo::check
