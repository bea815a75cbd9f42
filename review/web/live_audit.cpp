#include "review/web/live_audit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "audit/rules/add_reasons.h"
#include "audit/score/audit_digests.h"
#include "base/ascii.h"

namespace daejo::review {
namespace {

/// Makes a digest with the edited entry alone. Its source consists of the texts of the sections, each
/// followed by a line break.
parsers::Digest digest_of(const AuditedEntry& stored, std::span<const std::string> sections) {
  parsers::Digest digest;
  digest.file = stored.file;
  parsers::Entry entry = stored.entry;
  const std::size_t count = std::min(entry.sections.size(), sections.size());
  std::size_t line = 1;
  for (std::size_t i = 0; i < count; ++i) {
    parsers::Section& section = entry.sections[i];
    section.text = sections[i];
    section.runs.clear();
    if (!section.text.empty()) section.runs.push_back({0, digest.source.size()});
    section.source = {digest.source.size(), digest.source.size() + section.text.size()};
    section.line = line;
    line += 1 + static_cast<std::size_t>(std::ranges::count(section.text, '\n'));
    digest.source += section.text + "\n";
  }
  entry.line = 1;
  entry.source = {0, digest.source.size()};
  entry.summary = entry.source;
  digest.entries.push_back(std::move(entry));
  return digest;
}

/// Makes an entry for another paper of the digest. Only the paper matters, so the summary has no words to
/// judge.
parsers::Entry stand_in(const std::string& arxiv_id) {
  parsers::Entry entry;
  entry.id = parsers::ArxivId{arxiv_id, 0};
  parsers::Section section;
  section.text = ".";
  entry.sections.push_back(std::move(section));
  return entry;
}

bool is_word_letter(char letter) {
  return static_cast<unsigned char>(letter) >= 0x80 || is_ascii_alphanumeric(letter);
}

/// The offset in the line of the mark that makes the line an item of a list; npos if there is none.
std::size_t item_mark(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return begin;
  const std::size_t digits_end = std::min(line.find_first_not_of("0123456789", begin), line.size());
  const std::string_view marks = digits_end > begin ? ".)" : "-+";
  const bool is_item = digits_end < line.size() && marks.find(line[digits_end]) != std::string_view::npos &&
                       (digits_end + 1 == line.size() || line[digits_end + 1] == ' ');
  return is_item ? digits_end : std::string_view::npos;
}

/// Escapes characters of Markdown's inline markup and marks of list items, and indents the lines after the
/// first by two spaces, as a list item needs. An underscore within a word is no markup and stays.
std::string escaped(std::string_view text) {
  std::string out;
  std::size_t mark = item_mark(text.substr(0, text.find('\n')));
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    const bool is_within_word =
        i > 0 && i + 1 < text.size() && is_word_letter(text[i - 1]) && is_word_letter(text[i + 1]);
    const bool is_markup = std::string_view("\\*`<[]&").find(letter) != std::string_view::npos;
    if (is_markup || i == mark || (letter == '_' && !is_within_word)) out += '\\';
    out += letter;
    if (letter != '\n') continue;
    out += "  ";
    const std::size_t length = text.substr(i + 1).find('\n');
    mark = item_mark(text.substr(i + 1, length));
    if (mark != std::string_view::npos) mark += i + 1;
  }
  return out;
}

}  // namespace

AuditedEntry audit_edited(const audit::Model& model, const AuditedEntry& stored,
                          std::span<const std::string> sections, std::span<const DigestPaper> digest_papers,
                          const audit::JudgeOptions& judge) {
  const parsers::Digest edited = digest_of(stored, sections);
  parsers::Digest whole = edited;
  std::map<parsers::ArxivId, audit::PaperOrCause> papers;
  for (const DigestPaper& other : digest_papers) {
    if (stored.entry.id && other.arxiv_id == stored.entry.id->base) continue;
    whole.entries.push_back(stand_in(other.arxiv_id));
    parsers::Paper paper;
    paper.id = {other.arxiv_id, 0};
    paper.title = other.title;
    paper.abstract = other.abstract;
    papers[paper.id] = {paper, {}};
  }
  if (stored.entry.id)
    papers[*stored.entry.id] = {
        stored.paper,
        {"The queue has no abstract of this paper.", "검토 목록에 이 논문의 초록이 없습니다."},
        stored.other_versions};
  audit::AuditOptions options;
  options.judge = judge;
  // The base rate cannot be estimated again without the other entries' summaries, so use the stored estimate.
  if (stored.judgement.base_rate) options.judge.base_rate = *stored.judgement.base_rate;
  AuditedEntry audited = std::move(audit_digests(model, std::span(&whole, 1), papers, options).front());
  audited.judgement.base_rate = stored.judgement.base_rate;
  audit::ReasonOptions reasons;
  reasons.judge = options.judge;
  add_reasons(model, std::span(&edited, 1), std::span(&audited, 1), reasons);
  return audited;
}

std::string to_markdown(std::span<const parsers::Section> sections) {
  std::string out;
  for (const parsers::Section& section : sections) {
    out += "- ";
    if (!section.label.empty()) out += "**" + escaped(section.label) + "**: ";
    out += escaped(section.text) + "\n";
  }
  return out;
}

}  // namespace daejo::review
