#include "check/replacement.h"

#include <fmt/format.h>

#include <algorithm>

#include "parsers/markdown_guard.h"
#include "parsers/read_digest.h"
#include "project/ignore_comments.h"

namespace daejo::check {
namespace {

std::string splice(std::string_view source, const Span& part, std::string_view text) {
  std::string spliced(source.substr(0, part.begin));
  spliced += text;
  spliced += source.substr(part.end);
  return spliced;
}

bool has_same_head(const parsers::Entry& one, const parsers::Entry& other) {
  return one.title == other.title && one.translated_title == other.translated_title && one.id == other.id &&
         one.link == other.link && one.authors == other.authors && one.votes == other.votes &&
         one.thumbnail == other.thumbnail && one.date == other.date;
}

bool has_same_sections(const parsers::Entry& one, const parsers::Entry& other) {
  return std::ranges::equal(one.sections, other.sections,
                            [](const parsers::Section& left, const parsers::Section& right) {
                              return left.label == right.label && left.text == right.text;
                            });
}

bool has_same_comments(const parsers::Digest& one, const parsers::Digest& other) {
  return std::ranges::equal(project::read_ignore_comments(one).comments,
                            project::read_ignore_comments(other).comments,
                            [](const project::IgnoreComment& left, const project::IgnoreComment& right) {
                              return left.codes == right.codes;
                            });
}

/// Whether another Markdown reader, which has no guard like daejo's, could read what follows the text as a
/// part of the text. This is assumed if `guard_markdown` changes the text.
bool may_swallow_what_follows(std::string_view text) {
  return parsers::guard_markdown(text, {}).text != text;
}

/// Whether a text that is not part of the summary, like a quotation or an address, is between the sections of
/// the summary.
bool has_other_text_inside(const parsers::Entry& entry) {
  return std::ranges::any_of(entry.set_aside, [&](const parsers::SetAside& aside) {
    return aside.source.begin > entry.summary.begin && aside.source.end < entry.summary.end;
  });
}

/// Checks the digest after the summary of `entry` was replaced by `text`. Returns a clause that says what is
/// wrong: with `text` itself, with what else changed besides this summary, or with where the new summary
/// begins and ends. Empty if nothing is wrong.
std::string objection_to(const parsers::Digest& before, const parsers::Digest& after, std::size_t entry,
                         std::string_view text) {
  if (may_swallow_what_follows(text)) {
    return "it has a line that starts with an HTML tag, or a comment, tag or code fence that is not closed";
  }
  if (after.entries.size() != before.entries.size()) {
    return fmt::format("with it the digest would have {} entries instead of {}", after.entries.size(),
                       before.entries.size());
  }
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    if (!has_same_head(before.entries[i], after.entries[i])) {
      return "with it an entry would have another title, link, author, vote, picture or date";
    }
    if (i != entry && !has_same_sections(before.entries[i], after.entries[i])) {
      return "with it another entry's summary would be read differently";
    }
  }
  if (!has_same_comments(before, after))
    return "with it the digest's comments to daejo would not be the same";
  const std::size_t begin = before.entries[entry].summary.begin;
  const std::size_t indentation = std::min(text.find_first_not_of(" \t"), text.size());
  const Span& summary = after.entries[entry].summary;
  if (summary.begin > begin + indentation || summary.begin < begin || summary.end != begin + text.size()) {
    return "a part of it would not be read as the summary, or text after it would be";
  }
  return {};
}

}  // namespace

Replacement replace_summary(const parsers::Digest& digest, std::size_t entry, std::string_view text) {
  if (has_other_text_inside(digest.entries[entry])) {
    return {{}, "text between its sections is not part of the summary and would be replaced with it"};
  }
  const std::string source = splice(digest.source, digest.entries[entry].summary, text);
  Replacement made;
  made.digest = parse_digest(source, digest.file, parsers::DigestFormat::markdown);
  made.objection = objection_to(digest, made.digest, entry, text);
  return made;
}

}  // namespace daejo::check
