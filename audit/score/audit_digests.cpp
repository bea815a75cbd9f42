#include "audit/score/audit_digests.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "audit/score/base_rate.h"
#include "audit/score/bot_text.h"
#include "audit/score/suspicions.h"
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

/// The bytes of the digest from which `span` of `summary_text` was made. If the span continues in the next
/// section, only the part in the section where it begins is returned.
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

/// Converts the `summary_span` of each match from the judged text, which lacks the quoted English sentences,
/// to the whole `summary_text`. `runs` are those of the judged text.
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

/// Whether the entry's title is another one than that of the linked paper, and the authors do not show that
/// it is the same paper nevertheless. Then the link is probably wrong.
bool is_under_another_title(const AuditedEntry& audited) {
  const PaperIdentity identity = identify_paper(audited);
  return identity.title == TitleMatch::different && identity.authors.match != AuthorMatch::same;
}

/// The text from which the bot made the summary or, if that is unknown, the paper's full text. Nothing if
/// both are unknown. A page that was fetched as the full text but is not the paper's does not count, because
/// it says nothing about what the bot read.
std::optional<std::string> known_text(const Model& model, const parsers::Entry& entry,
                                      const PaperOrCause& found) {
  if (entry.bot_text) return entry.bot_text;
  if (found.bot_text || !found.full_text || !found.paper) return found.bot_text;
  const std::string paper_text = document_text(found.paper->title, found.paper->abstract);
  return bad_source_reason(model, *found.full_text, paper_text) ? std::nullopt : found.full_text;
}

Judgement judge_entry(Workspace& workspace, const AuditedEntry& audited, const Document& document,
                      const DigestPlace& place, const JudgeOptions& options) {
  const parsers::Entry& entry = audited.entry;
  const parsers::Paper& paper = *audited.paper;
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

/// The papers of each digest, and for every entry of the run the index of its paper among those of its
/// digest. An entry without a paper to compare gets the index of the next one that has one.
struct RunPapers {
  std::vector<DigestPapers> digests;
  std::vector<std::size_t> numbers;
  /// Whether each entry is under another paper's title. Threads write their own elements at the same
  /// time, which `vector<bool>` does not allow.
  std::vector<char> under_another_title;

  DigestPlace place_of(const AuditedEntry& audited, std::size_t entry) const {
    return {&digests[audited.digest], numbers[entry]};
  }
};

RunPapers papers_of_run(std::span<const AuditedEntry> entries,
                        std::span<const std::optional<Document>> documents, std::size_t digests) {
  RunPapers run;
  run.numbers.resize(entries.size());
  run.under_another_title.resize(entries.size(), 0);
  std::vector<std::vector<const Document*>> members(digests);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::vector<const Document*>& of_digest = members[entries[i].digest];
    run.numbers[i] = of_digest.size();
    if (documents[i]) of_digest.push_back(&*documents[i]);
  }
  run.digests.reserve(digests);
  for (auto& of_digest : members) run.digests.emplace_back(std::move(of_digest));
  return run;
}

/// For each digest, the share of its summaries that seem wrong; nothing for a digest with fewer than
/// `fewest_for_base_rate` judged entries. The share leaves out entries under another title, because they were
/// judged with a base rate of their own.
std::vector<std::optional<double>> estimate_base_rates(std::span<const AuditedEntry> entries,
                                                       const RunPapers& papers, double base_rate) {
  std::vector<std::size_t> judged(papers.digests.size());
  std::vector<std::vector<double>> probabilities(papers.digests.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::optional<double> mismatch = entries[i].judgement.mismatch;
    if (!mismatch) continue;
    ++judged[entries[i].digest];
    if (papers.under_another_title[i] == 0) probabilities[entries[i].digest].push_back(*mismatch);
  }
  std::vector<std::optional<double>> rates(papers.digests.size());
  for (std::size_t i = 0; i < rates.size(); ++i) {
    if (judged[i] >= fewest_for_base_rate) rates[i] = estimate_base_rate(probabilities[i], base_rate);
  }
  return rates;
}

/// Whether the verdict is `ok` without reasons. A lower base rate changes only the numbers of such a
/// judgement.
bool is_clean(const Judgement& judgement) {
  return judgement.verdict == Verdict::ok && judgement.reasons.empty();
}

void move_to_base_rate(Judgement& judgement, double old_rate, double new_rate) {
  judgement.mismatch = probability_at(*judgement.mismatch, old_rate, new_rate);
  const double shift = log_odds(new_rate) - log_odds(old_rate);
  *judgement.logit += shift;
  for (Signal& signal : judgement.signals) {
    if (signal.name == invented_signal) signal.value += shift;
  }
}

/// Moves the judgements of large digests, except for entries under another title, to the base rate that the
/// first judgements suggest. Judges an entry again unless only its numbers can change.
void use_estimated_base_rates(AuditMemory& memory, std::span<AuditedEntry> entries, const RunPapers& papers,
                              const AuditOptions& options) {
  const double base_rate = options.judge.base_rate;
  const auto rates = estimate_base_rates(entries, papers, base_rate);
  memory.workspaces.for_each(entries.size(), options.threads, [&](Workspace& work, std::size_t i) {
    AuditedEntry& audited = entries[i];
    const std::optional<double> rate = rates[audited.digest];
    if (!rate || !audited.judgement.mismatch || papers.under_another_title[i] != 0) return;
    if (*rate <= base_rate && is_clean(audited.judgement)) {
      move_to_base_rate(audited.judgement, base_rate, *rate);
    } else {
      JudgeOptions judge = options.judge;
      judge.base_rate = *rate;
      audited.judgement =
          judge_entry(work, audited, *memory.documents[i], papers.place_of(audited, i), judge);
    }
    audited.judgement.base_rate = rate;
  });
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
  RunPapers run = papers_of_run(all, documents, digests.size());
  memory.workspaces.for_each(all.size(), options.threads, [&](Workspace& work, std::size_t i) {
    AuditedEntry& audited = all[i];
    const PaperOrCause* found = find_paper(papers, audited.entry);
    if (found != nullptr) {
      audited.paper = found->paper;
      audited.other_versions = found->other_versions;
      audited.bot_text = known_text(work.model(), audited.entry, *found);
    }
    if (!documents[i] || !audited.paper) {
      const std::string code = has_no_summary(audited.entry) && audited.entry.id ? "unread" : "unverified";
      audited.judgement = unverified(*obstacle(audited.entry, found), code);
      return;
    }
    JudgeOptions judge = options.judge;
    if (is_under_another_title(audited)) {
      run.under_another_title[i] = 1;
      judge.base_rate = std::max(judge.base_rate, other_title_base_rate);
    }
    audited.judgement = judge_entry(work, audited, *documents[i], run.place_of(audited, i), judge);
  });
  use_estimated_base_rates(memory, all, run, options);
  for (AuditedEntry& audited : all) {
    for (Reason& reason : audited.judgement.reasons) reason.place = {audited.file, audited.entry.line, 0};
    if (has_reason(audited.judgement, "bad-source")) audited.bot_text.reset();
  }
  return all;
}

std::vector<AuditedEntry> audit_digests(const Model& model, std::span<const parsers::Digest> digests,
                                        const std::map<parsers::ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options) {
  AuditMemory memory(model);
  return audit_digests(memory, digests, papers, options);
}

}  // namespace daejo::audit
