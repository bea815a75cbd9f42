#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

enum class DigestFormat { markdown, html, json, json_lines, feed, mail, org, yaml, csv };

/// The format that a file's extension says, in upper or lower case. Nothing if the extension is unknown.
std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path);

/// Determines the format from the extension, or from the first characters if the extension is unknown. A
/// `.json` file may contain JSON Lines.
DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source);

/// Throws `InputError` for a file with an unknown extension, such as `.rst`, or for XML, unless its content
/// shows a format that can be read. Read as Markdown, such a file would be misread silently.
void require_known_format(const std::filesystem::path& path, std::string_view source);

/// Whether files with this extension are seldom digests: plain text, YAML, tables. In a folder, such a file
/// is read only if it names a paper and has Korean text.
bool is_rarely_digest(const std::filesystem::path& path);

/// Whether the extension is that of a text document in a format that cannot be read.
bool is_foreign_document(const std::filesystem::path& path);

/// Parses a digest in the given format. The steps are blocks, records and entries. `file` is the name for
/// places and `Digest::file`. Throws `InputError` if nothing can be read, as for invalid JSON. Odd entries
/// are read as well as possible and listed in `problems`.
Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format,
                    const ReaderRules& rules = {});

}  // namespace daejo::parsers
