#include "audit/score/audit_digests.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "audit/score/bot_text.h"
#include "audit/text/paper_identity.h"
#include "audit/text/set_aside.h"
#include "parsers/plain_text.h"

namespace daejo::audit {
namespace {

bool has_no_summary(const parsers::Entry& entry) {
  return summary_text(entry).find_first_not_of(" \t\r\n") == std::string::npos;
}

/// Why an entry cannot be checked; nothing if it can.
std::optional<Message> obstacle(const parsers::Entry& entry, const PaperOrCause* found) {
  if (has_no_summary(entry)) {
    return Message{"The entry has no summary to check.", "항목에 대조할 요약이 없습니다."};
  }
  if (!entry.id) {
    return Message{"The entry has no arXiv id; give its heading a link to the paper.",
                   "항목에 arXiv 번호가 없습니다. 제목에 논문 링크를 다세요."};
  }
  const std::string id = to_string(*entry.id);
  if (found == nullptr) {
    return Message{"The paper " + id + " was not looked up.", id + " 논문을 찾아보지 않았습니다."};
  }
  if (!found->paper) return found->cause;
  if (found->paper->abstract.empty()) {
    return Message{"arXiv's record of " + id + " has no abstract.", id + "의 arXiv 기록에 초록이 없습니다."};
  }
  return std::nullopt;
}

bool has_reason(const Judgement& judgement, std::string_view code) {
  return std::ranges::find(judgement.reasons, code, &Reason::code) != judgement.reasons.end();
}

Span moved(Span span, const std::vector<parsers::SourceRun>& runs) {
  return {source_offset(runs, span.begin), source_offset(runs, span.end - 1) + 1};
}

/// The bytes of the digest from which `span` of `summary_text` was made. If the span goes on into the next
/// section, only the part in its first section is given.
Span source_of(const parsers::Entry& entry, Span span) {
  std::size_t begin = 0;
  for (const parsers::Section& section : entry.sections) {
    if (section.text.empty()) continue;
    const std::size_t end = begin + section.text.size();
    if (span.begin < end) {
      const std::size_t last = std::min(span.end, end) - 1;
      return {source_offset(section, span.begin - begin), source_offset(section, last - begin) + 1};
    }
    begin = end + 1;
  }
  return {};
}

/// Converts the spans of matches from the judged text, which lacks the quoted sentences, to the whole
/// summary.
void move_to_source(std::vector<TermMatch>& matches, const std::vector<parsers::SourceRun>& runs) {
  for (TermMatch& match : matches) {
    if (match.summary_span.size() == 0) continue;
    match.summary_span = moved(match.summary_span, runs);
  }
}

void move_to_source(Judgement& judgement, const std::vector<parsers::SourceRun>& runs) {
  move_to_source(judgement.terms_found, runs);
  for (Signal& signal : judgement.signals) move_to_source(signal.terms, runs);
}

using Papers = std::map<parsers::ArxivId, PaperOrCause>;

const PaperOrCause* find_paper(const Papers& papers, const parsers::Entry& entry) {
  if (!entry.id) return nullptr;
  const auto found = papers.find(*entry.id);
  return found == papers.end() ? nullptr : &found->second;
}

/// Whether the entry's title and authors show that its link leads to another paper.
bool is_under_another_title(const AuditedEntry& audited) {
  const PaperIdentity identity = identify_paper(audited);
  return identity.title == TitleMatch::different && identity.authors.match != AuthorMatch::same;
}

/// The text that is known to support statements of the summary: the one that the bot read, or else the
/// paper's full text. If a page that was fetched as full text is not the paper's, the text counts as unknown,
/// because that page says nothing about what the bot read.
std::optional<std::string> known_text(const Model& model, const parsers::Entry& entry,
                                      const PaperOrCause& found) {
  if (entry.bot_text) return entry.bot_text;
  if (found.bot_text || !found.full_text || !found.paper) return found.bot_text;
  const std::string paper_text = document_text(found.paper->title, found.paper->abstract);
  return bad_source_reason(model, *found.full_text, paper_text) ? std::nullopt : found.full_text;
}

Judgement judge_entry(Workspace& workspace, const AuditedEntry& audited, const Document& document,
                      const DigestPlace& place, JudgeOptions options) {
  const parsers::Entry& entry = audited.entry;
  const parsers::Paper& paper = *audited.paper;
  if (is_under_another_title(audited)) options.base_rate = std::max(options.base_rate, other_title_base_rate);
  const KeptText summary = keep_unquoted(summary_text(entry));
  const SummaryTerms terms = read_summary(workspace.vocabulary, summary.text);
  const OriginalText original(workspace.vocabulary, summary.text, document_text(paper.title, paper.abstract),
                              audited.bot_text);
  std::optional<Document> with_more;
  if (original.has_more())
    with_more = read_document(workspace.vocabulary, entry.id->base, original.text(), paper.title.size());
  Judgement judgement =
      judge(workspace.model(), workspace.scorer,
            {summary.text, terms, original.text(), with_more ? *with_more : document}, {}, options, place);
  original.finish(judgement);
  move_to_source(judgement, summary.runs);
  for (Reason& reason : judgement.reasons) {
    if (reason.source.size() > 0) reason.source = source_of(entry, moved(reason.source, summary.runs));
  }
  return judgement;
}

}  // namespace

std::vector<parsers::ArxivId> ids_of(std::span<const parsers::Digest> digests) {
  std::set<parsers::ArxivId> ids;
  for (const parsers::Digest& digest : digests) {
    for (const parsers::Entry& entry : digest.entries) {
      if (entry.id) ids.insert(*entry.id);
    }
  }
  return {ids.begin(), ids.end()};
}

std::vector<AuditedEntry> audit_digests(AuditMemory& memory, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options) {
  std::vector<AuditedEntry> all;
  for (std::size_t i = 0; i < digests.size(); ++i) {
    for (const parsers::Entry& entry : digests[i].entries) {
      AuditedEntry& audited = all.emplace_back();
      audited.file = digests[i].file;
      audited.digest = i;
      audited.entry = entry;
    }
  }
  auto& documents = memory.documents;
  documents.assign(all.size(), std::nullopt);
  memory.workspaces.for_each(all.size(), options.threads, [&](Workspace& work, std::size_t i) {
    const parsers::Entry& entry = all[i].entry;
    const PaperOrCause* found = find_paper(papers, entry);
    if (obstacle(entry, found)) return;
    documents[i] =
        read_document(work.vocabulary, entry.id->base, found->paper->title, found->paper->abstract);
  });
  std::vector<std::vector<const Document*>> members(digests.size());
  std::vector<std::size_t> places(all.size());  // the index of each in the papers of its digest
  for (std::size_t i = 0; i < all.size(); ++i) {
    places[i] = members[all[i].digest].size();
    if (documents[i]) members[all[i].digest].push_back(&*documents[i]);
  }
  std::vector<DigestPapers> contrast;
  contrast.reserve(digests.size());
  for (auto& documents_of_digest : members) contrast.emplace_back(std::move(documents_of_digest));
  memory.workspaces.for_each(all.size(), options.threads, [&](Workspace& work, std::size_t i) {
    AuditedEntry& audited = all[i];
    const PaperOrCause* found = find_paper(papers, audited.entry);
    if (found != nullptr) {
      audited.paper = found->paper;
      audited.other_versions = found->other_versions;
      audited.bot_text = known_text(work.model(), audited.entry, *found);
    }
    audited.judgement =
        documents[i] && audited.paper
            ? judge_entry(work, audited, *documents[i], {&contrast[audited.digest], places[i]}, options.judge)
            : unverified(*obstacle(audited.entry, found),
                         has_no_summary(audited.entry) && audited.entry.id ? "unread" : "unverified");
    for (Reason& reason : audited.judgement.reasons) reason.place = {audited.file, audited.entry.line, 0};
    if (has_reason(audited.judgement, "bad-source")) audited.bot_text.reset();
  });
  return all;
}

std::vector<AuditedEntry> audit_digests(const Model& model, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options) {
  AuditMemory memory(model);
  return audit_digests(memory, digests, papers, options);
}

}  // namespace daejo::audit
