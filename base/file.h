#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace daejo {

/// The largest size and the longest line that a text file may have, in bytes.
struct FileLimits {
  std::size_t file_bytes = 64U << 20U;
  std::size_t line_bytes = 4U << 20U;
};

/// Reads a whole UTF-8 text file and removes its byte order mark. "-" is standard input. Throws an
/// `InputError` that names the file, and the line if one is to blame, if the file is missing, a folder, over
/// a limit, binary (it has a NUL byte), or not UTF-8.
std::string read_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// Like `read_text_file`, for a file in any encoding that `to_utf8` knows. The result is UTF-8.
std::string read_any_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

}  // namespace daejo
