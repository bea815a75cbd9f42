#include "review/live_audit.h"

#include <algorithm>

#include "audit/document.h"
#include "audit/judge.h"
#include "audit/terms.h"
#include "reasons/add_reasons.h"

namespace daejo {
namespace {

/// The edited entry as a digest of its own, whose source is just its sections' texts.
Digest digest_of(const AuditedEntry& stored, std::span<const std::string> sections) {
  Digest digest;
  digest.file = stored.file;
  Entry entry = stored.entry;
  const std::size_t count = std::min(entry.sections.size(), sections.size());
  std::size_t line = 1;
  for (std::size_t i = 0; i < count; ++i) {
    Section& section = entry.sections[i];
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

bool is_blank(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

bool is_word_letter(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
         (letter >= 'A' && letter <= 'Z');
}

/// Markdown's own characters, taken by the letter. An underscore within a word means nothing to it.
std::string escaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    const bool is_within_word =
        i > 0 && i + 1 < text.size() && is_word_letter(text[i - 1]) && is_word_letter(text[i + 1]);
    const bool is_markup = std::string_view("\\*`<[]&").find(letter) != std::string_view::npos;
    if (is_markup || (letter == '_' && !is_within_word)) out += '\\';
    out += letter;
    if (letter == '\n') out += "  ";
  }
  return out;
}

}  // namespace

LiveAudit::LiveAudit(const Model& model) : model_(model), workspace_(model) {}

AuditedEntry LiveAudit::audit(const AuditedEntry& stored, std::span<const std::string> sections,
                              std::span<const DigestPaper> digest_papers) {
  const Digest digest = digest_of(stored, sections);
  AuditedEntry audited;
  audited.file = digest.file;
  audited.entry = digest.entries.front();
  audited.paper = stored.paper;
  const std::string text = summary_text(audited.entry);
  if (!audited.entry.id || !audited.paper || audited.paper->abstract.empty() || is_blank(text)) {
    audited.judgement = unverified("There is no summary, or no abstract to hold it against.");
    return audited;
  }
  const std::scoped_lock lock(mutex_);
  std::vector<Document> documents;
  documents.reserve(digest_papers.size() + 1);
  const std::string& own = audited.entry.id->base;
  documents.push_back(
      read_document(workspace_.vocabulary, own, audited.paper->title, audited.paper->abstract));
  for (const DigestPaper& paper : digest_papers) {
    if (paper.arxiv_id == own) continue;
    documents.push_back(read_document(workspace_.vocabulary, paper.arxiv_id, paper.title, paper.abstract));
  }
  std::vector<const Document*> contrast;
  for (const Document& document : documents) contrast.push_back(&document);
  const std::string plain = without_quoted_english(text);
  const SummaryTerms terms = read_summary(workspace_.vocabulary, plain);
  const std::string paper_text = document_text(audited.paper->title, audited.paper->abstract);
  audited.judgement =
      judge(model_, workspace_.scorer, {plain, terms, paper_text, documents.front()}, {contrast, {}}, {});
  add_reasons(model_, std::span(&digest, 1), std::span(&audited, 1), {});
  return audited;
}

std::string to_markdown(std::span<const Section> sections) {
  std::string out;
  for (const Section& section : sections) {
    out += "- ";
    if (!section.label.empty()) out += "**" + escaped(section.label) + "**: ";
    out += escaped(section.text) + "\n";
  }
  return out;
}

}  // namespace daejo
