#pragma once

#include <cstddef>
#include <filesystem>
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

/// The same for a text in any encoding that `to_utf8` knows: what is read is UTF-8.
std::string read_any_text_file(const std::filesystem::path& path, const FileLimits& limits = {});

/// Writes `bytes` to a new file beside `path` and renames it there, so that `path` holds all of it or what it
/// held before; where `path` is a link, that is so of the file it leads to. A file that is replaced hands on
/// its permissions, and, as far as the system allows it, its owner; a new one can be read by all. A device,
/// a pipe or an open descriptor (/dev/stdout) is written to in place. "-" is standard output. Throws `Error`.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

}  // namespace daejo
