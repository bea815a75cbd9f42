#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo {

enum class DigestFormat { markdown, html, json, json_lines, feed, mail, org };

/// The format that a file's name says, in any case: `.md`, `.markdown`, `.html`, `.htm`, `.json`, `.jsonl`,
/// `.ndjson`, `.rss`, `.atom`, `.xml`, `.eml`, `.org`, or as Markdown `.qmd`,
/// `.rmd` and as JSON `.ipynb`.
std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path);

/// Determines the format from the extension, or from the first characters if the extension is unknown. A
/// `.json` file may contain JSON Lines.
DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source);

/// Parses a digest in the given format. The steps are blocks, records and entries. `file` is the name for
/// places and `Digest::file`. Throws `InputError` if nothing can be read, as for invalid JSON. Odd entries
/// are read as well as possible and listed in `problems`.
Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format,
                    const ReaderRules& rules = {});

}  // namespace daejo
