#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace daejo {

/// The largest size and the longest line that a text file may have, in bytes.
struct FileLimits {
  std::size_t file_bytes = 64U << 20U;
  std::size_t line_bytes = 4U << 20U;
};

/// Reads a whole UTF-8 text file without its byte order mark. "-" is standard input. Throws `InputError` with
/// file and line if the file is missing, a folder, over a limit, binary (has a NUL byte), or not UTF-8.
std::string read_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// As above, for a file in any encoding that `to_utf8` knows. The result is UTF-8.
std::string read_any_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// Writes `bytes` to a temporary file next to `path` and renames it, so that `path` always holds either the
/// old or the new content. If `path` is a symbolic link, its target is replaced. The new file keeps the
/// permissions of the old one and, if the system allows it, the owner; a file that did not exist is readable
/// by all. Devices, pipes and open descriptors (/dev/stdout) are written in place. "-" is standard output.
/// Throws `Error`.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// As above, for bytes that come in parts: `write_all` passes each part to its argument.
using TakeBytes = std::function<void(std::string_view)>;
void write_file_atomically(const std::filesystem::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all);

}  // namespace daejo
