#include "report/report_path.h"

#include "base/percent_encoding.h"
#include "base/utf8.h"
#include "report/terminal_text.h"

namespace daejo::report {

std::string report_path(const std::string& file, const PathRoots& roots) {
  const std::filesystem::path given = std::filesystem::path(file).lexically_normal();
  if (roots.root.empty() || file.empty() || file == "-") return given.generic_string();
  const std::filesystem::path absolute = (roots.working_directory / given).lexically_normal();
  const std::filesystem::path relative = absolute.lexically_relative(roots.root.lexically_normal());
  const bool is_inside = !relative.empty() && *relative.begin() != "..";
  return is_inside ? relative.generic_string() : given.generic_string();
}

std::string visible_path(const std::string& path) {
  std::string out;
  for (std::size_t offset = 0; offset < path.size();) {
    const std::size_t length = decode_utf8(path, offset).length;
    const std::string_view character = std::string_view(path).substr(offset, length);
    if (character == " " || printable(character) == character) {
      out += character;
    } else {
      append_utf8(out, replacement_character);
    }
    offset += length;
  }
  return out;
}

std::string path_uri(const std::string& path) {
  return (path.starts_with('/') ? "file://" : "") + percent_encoded(path, "-._~/");
}

}  // namespace daejo::report
