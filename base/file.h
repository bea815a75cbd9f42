#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace daejo {

/// What a text file may hold before it is refused, in bytes.
struct FileLimits {
  std::size_t file_bytes = 64U << 20U;
  std::size_t line_bytes = 4U << 20U;
};

/// Reads a whole UTF-8 text, a leading byte order mark left off. "-" is standard input. Throws `InputError`
/// with file and line for what is missing, a folder, over a limit, binary (a NUL byte), or not UTF-8.
std::string read_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// The same for a text in any encoding that `to_utf8` knows. The result is UTF-8.
std::string read_any_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// Writes `bytes` to a temporary file next to `path` and renames it, so that `path` always holds either the
/// old or the new content. A link stays a link; its target is replaced. The new file keeps the permissions of
/// the old one and, where the system allows it, the owner; otherwise it is readable by all. Devices, pipes
/// and open descriptors (/dev/stdout) are written in place. "-" is standard output. Throws `Error`.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for bytes that come in parts: `write_all` hands each to its argument.
using TakeBytes = std::function<void(std::string_view)>;
void write_file_atomically(const std::filesystem::path& path,
                           const std::function<void(const TakeBytes& take)>& write_all);

}  // namespace daejo
