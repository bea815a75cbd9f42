#pragma once

#include <filesystem>
#include <string>

namespace daejo::parsers {

/// Returns the text of an HTML page without its markup, and any other text as it is. A text is a page if
/// `guess_digest_format` says so. `file` is the name for errors. Throws `InputError` for HTML that
/// `guard_html` refuses, for example because it is nested too deeply.
std::string without_markup(std::string text, const std::string& file);

/// Reads the text of a document that is not a digest. Returns an HTML file without its markup, and any other
/// file as it is, in UTF-8. Throws what `read_any_text_file` throws, and `InputError` for HTML that
/// `guard_html` refuses.
std::string read_plain_document(const std::filesystem::path& path);

}  // namespace daejo::parsers
