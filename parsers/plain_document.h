#pragma once

#include <filesystem>
#include <string>

namespace daejo {

/// Reads the text of a document that is not a digest. Markup, scripts and styles of an HTML file are removed;
/// any other file is returned as it is. Throws what `read_any_text_file` throws.
std::string read_plain_document(const std::filesystem::path& path);

}  // namespace daejo
