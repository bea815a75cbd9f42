#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "parsers/digest.h"

namespace daejo {

enum class DigestFormat { markdown, html, json };

/// The format that a file's name says: `.md`, `.markdown`, `.html`, `.htm` or `.json`, in any case.
std::optional<DigestFormat> format_of_extension(const std::filesystem::path& path);

/// The format of the extension, else what the first characters look like.
DigestFormat guess_digest_format(const std::filesystem::path& path, std::string_view source);

/// Reads a digest's text in the given format. `file` is what places and `Digest::file` name. Throws
/// `InputError` where nothing can be read (broken JSON); odd entries are read as well as they can be and
/// named in `problems`.
Digest parse_digest(std::string_view source, const std::string& file, DigestFormat format);

Digest parse_markdown_digest(std::string_view source, const std::string& file);
Digest parse_html_digest(std::string_view source, const std::string& file);
Digest parse_json_digest(std::string_view source, const std::string& file);

}  // namespace daejo
