#include "parsers/plain_document.h"

#include "base/file.h"
#include "parsers/blocks/block.h"
#include "parsers/read_digest.h"

namespace daejo {

std::string read_plain_document(const std::filesystem::path& path) {
  std::string bytes = read_any_text_file(path);
  if (guess_digest_format(path, bytes) != DigestFormat::html) return bytes;
  std::string text;
  for (const Block& block : read_html(bytes, path.string()).blocks) {
    if (!block.content.text.empty()) text.append(block.content.text).append("\n");
  }
  return text;
}

}  // namespace daejo
