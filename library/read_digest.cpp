#include "daejo/read_digest.h"

#include "check/digest_files.h"
#include "library/with_public_errors.h"
#include "report/unread_words.h"

namespace daejo::api {
namespace {

DigestEntry public_entry(const daejo::parsers::Entry& entry) {
  DigestEntry out;
  if (entry.id) out.arxiv_id = entry.id->base;
  out.title = entry.title;
  out.summary = summary_text(entry);
  for (const daejo::parsers::SetAside& part : entry.set_aside) {
    out.set_aside.push_back({std::string(to_string(part.role)), part.line, part.text});
  }
  out.line = entry.line;
  return out;
}

}  // namespace

Digest read_digest(const std::string& file) {
  return library::with_public_errors([&] {
    const std::vector<std::string> paths = {file};
    const check::ReadDigests read = check::read_digests(paths);
    if (!read.unreadable.empty()) {
      throw daejo::InputError(read.unreadable.front().place, read.unreadable.front().sentence);
    }
    if (read.digests.size() != 1)
      throw daejo::UsageError("'" + file + "' does not name exactly one digest; name a file.");
    const daejo::parsers::Digest& digest = read.digests.front();
    Digest out;
    out.file = digest.file;
    for (const daejo::parsers::Entry& entry : digest.entries) out.entries.push_back(public_entry(entry));
    for (const daejo::parsers::UnreadPaper& paper : digest.unread) {
      const Message why = report::unread_message(paper);
      out.unread.push_back({paper.id.base, paper.line, why.english, why.korean});
    }
    return out;
  });
}

}  // namespace daejo::api
