// Fuzzes the replacement of a summary in a digest by the output of a --fix-with command.
#include "check/replacement.h"

#include "check/clean_output.h"
#include "parsers/read_digest.h"
#include "tools/fuzz/digest_promises.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

constexpr std::string_view source =
    "## Daily Papers (2024-10-17)\n\n### [A](https://arxiv.org/abs/2410.00001)\n\nVote: 7\n\n"
    "- **What's New**: 첫째 요약이다.\n- **Key Ideas**: 둘째.\n\n<!-- daejo: ignore[unrelated] 맞다 -->\n"
    "### [B](https://arxiv.org/abs/2410.00002)\n\n- 요약이다.\n";

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  static const parsers::Digest before =
      parse_digest(source, "2024-10-17.md", parsers::DigestFormat::markdown);
  const check::CleanOutput output =
      check::clean_output(fuzz::text_of(bytes, size), check::line_end_of({}, source));
  if (!output.objection.empty()) return 0;
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    const check::Replacement made = check::replace_summary(before, i, output.text);
    fuzz::check_digest(made.digest);
    if (!made.objection.empty()) continue;
    const std::string& after = made.digest.source;
    const Span old = before.entries[i].summary;
    fuzz::promise(after.starts_with(source.substr(0, old.begin)) && after.ends_with(source.substr(old.end)) &&
                      after.size() == source.size() - old.size() + output.text.size(),
                  "nothing but the summary changes");
  }
  return 0;
}
