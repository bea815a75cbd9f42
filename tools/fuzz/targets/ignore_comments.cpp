// Fuzzes the reading of those comments in a digest that tell daejo which findings to accept.
#include "project/ignore_comments.h"

#include "base/error.h"
#include "base/line_index.h"
#include "parsers/read_digest.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace daejo;
  parsers::Digest digest;
  try {
    digest = parse_digest(fuzz::text_of(bytes, size), "2024-10-17.md", parsers::DigestFormat::markdown);
  } catch (const InputError&) {
    return 0;
  }
  const LineIndex lines(digest.source);
  std::size_t last_end = 0;
  for (const project::IgnoreComment& comment : project::read_ignore_comments(digest).comments) {
    fuzz::promise(last_end <= comment.source.begin && comment.source.end <= digest.source.size(),
                  "comments stand in the source, one after the other");
    last_end = comment.source.end;
    fuzz::promise(comment.line == lines.line_of(comment.source.begin),
                  "a comment's line is that of its start");
    const parsers::Entry* const entry = entry_after(digest, comment);
    fuzz::promise(entry == nullptr || entry->source.begin >= last_end, "a comment's entry comes after it");
  }
  return 0;
}
