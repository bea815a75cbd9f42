#include "parsers/plain_document.h"

#include <utility>

#include "base/file.h"
#include "parsers/blocks/block.h"
#include "parsers/read_digest.h"

namespace daejo::parsers {
namespace {

std::string text_of_page(std::string_view html, const std::string& file) {
  std::string text;
  for (const Block& block : read_html(html, file).blocks) {
    if (!block.content.text.empty()) text.append(block.content.text).append("\n");
  }
  return text;
}

}  // namespace

std::string without_markup(std::string text, const std::string& file) {
  if (guess_digest_format({}, text) == DigestFormat::html) return text_of_page(text, file);
  return text;
}

std::string read_plain_document(const std::filesystem::path& path) {
  std::string bytes = read_any_text_file(path);
  const bool is_page = guess_digest_format(path, bytes) == DigestFormat::html;
  return is_page ? text_of_page(bytes, path.string()) : bytes;
}

}  // namespace daejo::parsers
