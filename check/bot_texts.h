#pragma once

#include <filesystem>
#include <map>

#include "audit/score/audit_digests.h"

namespace daejo::check {

/// Throws `UsageError` if `folder` is not an existing folder. An empty path is allowed and means that there
/// are no texts.
void check_bot_folder(const std::filesystem::path& folder);

/// Whether `folder` has a file for this paper, named as `add_bot_texts` describes. False if `folder` is
/// empty.
bool has_bot_text(const std::filesystem::path& folder, const parsers::ArxivId& id);

/// For each paper, reads the text from which a bot wrote the summary, if `folder` has a file with this text,
/// and stores it in `bot_text`. The file is named after the arXiv id, with or without the version, and has
/// the extension `.txt`, `.md`, `.markdown`, `.html` or `.htm`, as in `2410.12405.txt`. A hyphen replaces the
/// slash of an old id (`cs-0112017.txt`). Does nothing if `folder` is empty. Throws `InputError` if a file
/// cannot be read.
void add_bot_texts(const std::filesystem::path& folder,
                   std::map<parsers::ArxivId, audit::PaperOrCause>& papers);

}  // namespace daejo::check
