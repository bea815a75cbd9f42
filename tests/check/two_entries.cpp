#include "tests/check/two_entries.h"

#include "parsers/read_digest.h"

namespace daejo::test {

namespace {

constexpr std::string_view source =
    "## Papers (2024-01-15)\n"
    "\n"
    "### [First Paper](https://arxiv.org/abs/2106.09685)\n"
    "\n"
    "Vote: 41\n"
    "\n"
    "- **What's New**: 첫째 논문은 행렬을 살핍니다.\n"
    "- **Performance Highlights**: 3배 빠릅니다.\n"
    "\n"
    "### [Second Paper](https://arxiv.org/abs/1706.03762)\n"
    "\n"
    "Vote: 38\n"
    "\n"
    "- **What's New**: 둘째 논문은 번역을 살핍니다.\n"
    "- **Performance Highlights**: 2점 높습니다.";

}  // namespace

parsers::Digest two_entries() {
  return two_entries_with("\n");
}

parsers::Digest two_entries_with(std::string_view line_end) {
  std::string text;
  for (const char byte : source) {
    if (byte == '\n') {
      text += line_end;
    } else {
      text += byte;
    }
  }
  return parse_digest(text, "day.md", parsers::DigestFormat::markdown);
}

std::string_view summary_bytes(const parsers::Digest& digest, std::size_t entry) {
  return digest.entries[entry].summary.of(digest.source);
}

}  // namespace daejo::test
