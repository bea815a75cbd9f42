#pragma once

#include <filesystem>
#include <string>

namespace daejo {

/// What a reader sees of a document that is no digest: an HTML file without markup, scripts and styles, any
/// other file as it is. Throws `InputError` as `read_any_text_file` does.
std::string read_plain_document(const std::filesystem::path& path);

}  // namespace daejo
