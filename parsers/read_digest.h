#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

enum class DigestFormat { markdown, html, json, json_lines, feed, mail };

/// The format that a file's name says, in any case: `.md`, `.markdown`, `.html`, `.htm`, `.json`, `.jsonl`,
/// `.ndjson`, `.rss`, `.atom`, `.xml` or `.eml`.
std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path);

/// The format of the extension, else what the first characters look like. A `.json` file may hold JSON Lines.
DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source);

/// Reads a digest's text in the given format: to blocks, to records, to entries. `file` is what places and
/// `Digest::file` name. Throws `InputError` where nothing can be read (broken JSON); odd entries are read as
/// well as they can be and named in `problems`.
Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format,
                    const ReaderRules& rules = {});

}  // namespace daejo
