#pragma once

#include <filesystem>
#include <string>

namespace daejo::parsers {

/// The text of a page without markup, scripts and styles; any other text as it is. `file` is the name for
/// errors. Throws `InputError` for HTML that is nested too deeply.
std::string without_markup(std::string text, const std::string& file);

/// Reads the text of a document that is not a digest. Markup, scripts and styles of an HTML file are removed;
/// any other file is returned as it is. Throws what `read_any_text_file` throws.
std::string read_plain_document(const std::filesystem::path& path);

}  // namespace daejo::parsers
