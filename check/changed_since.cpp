#include "check/changed_since.h"

#include <algorithm>
#include <filesystem>

#include "base/error.h"
#include "parsers/read_digest.h"
#include "project/changed_entries.h"
#include "project/git.h"

namespace daejo::check {
namespace {

/// Parses the source of a digest and adds the texts of its entries to `texts`. Adds nothing if the source
/// cannot be parsed.
void add_texts(const std::string& name, const std::string& source, project::EntryTexts& texts) {
  try {
    const parsers::Digest digest = parse_digest(source, name, parsers::guess_digest_format(name, source));
    for (std::string& text : entry_texts(digest, project::read_ignore_comments(digest).comments)) {
      texts.insert(std::move(text));
    }
  } catch (const InputError&) {
    return;
  }
}

}  // namespace

std::vector<bool> changed_since(const std::string& revision, std::span<const parsers::Digest> digests) {
  std::vector<std::filesystem::path> files;
  for (const parsers::Digest& digest : digests) files.emplace_back(digest.file);
  const project::FilesAtRevision then = project::files_at_revision(files, revision);
  project::EntryTexts before;
  for (const auto& [name, source] : then.deleted) add_texts(name, source, before);
  for (std::size_t i = 0; i < digests.size(); ++i) {
    if (then.files[i].text) add_texts(digests[i].file, *then.files[i].text, before);
  }
  std::vector<bool> changed;
  for (std::size_t i = 0; i < digests.size(); ++i) {
    const auto texts = entry_texts(digests[i], project::read_ignore_comments(digests[i]).comments);
    const std::vector<bool> of_digest = then.files[i].is_changed ? project::changed_entries(texts, before)
                                                                 : std::vector<bool>(texts.size(), false);
    changed.insert(changed.end(), of_digest.begin(), of_digest.end());
  }
  return changed;
}

}  // namespace daejo::check
