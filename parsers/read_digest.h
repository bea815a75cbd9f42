#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

enum class DigestFormat { markdown, html, json, json_lines, feed, mail, org, yaml, csv, script };

/// The format for a file's extension, which may be in upper or lower case. Nothing if the extension is
/// unknown.
std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path);

/// Determines the format from the extension. The text decides if the extension is unknown or one of `.xml`,
/// `.rss` and `.atom`, whether a `.json` or `.ipynb` file contains JSON or JSON Lines, and whether a `.js`,
/// `.mjs` or `.ts` file contains data about papers, which makes it a `script`. Returns `markdown` if nothing
/// else fits.
DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source);

/// Throws `InputError` if `guess_digest_format` returns `markdown` for XML or for a file with an unknown
/// extension, such as `.rst`: as Markdown, such a file would be misread silently. A file without an
/// extension, with `.txt` or `.text`, or with a digit in its extension is accepted, unless it is XML.
void require_known_format(const std::filesystem::path& path, std::string_view source);

/// Whether files with this extension are seldom digests: plain text (`.txt`, `.text`), YAML, CSV and TSV. In
/// a folder, such a file is read only if it names a paper and has Korean text.
bool is_rarely_digest(const std::filesystem::path& path);

/// Whether the extension is a known one of text documents that daejo does not read, such as `.rst`.
bool is_foreign_document(const std::filesystem::path& path);

/// Parses a digest in the given format: converts the source to blocks, finds the records in them, and makes
/// entries of the records. `file` is the file's name in places and in `Digest::file`. Throws `InputError` if
/// the source cannot be read, for example if it is invalid JSON. What is odd but can be read is listed in
/// `problems`.
Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format,
                    const ReaderRules& rules = {});

}  // namespace daejo::parsers
