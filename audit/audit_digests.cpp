#include "audit/audit_digests.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/parallel.h"
#include "parsers/plain_text.h"

namespace daejo {
namespace {

/// Why an entry cannot be checked, or nothing where it can.
std::string obstacle(const Entry& entry, const PaperOrCause* found) {
  if (!entry.id) return "The entry has no arXiv id; give its heading a link to the paper.";
  if (found == nullptr || !found->paper) {
    return found != nullptr ? found->cause : "The paper " + to_string(*entry.id) + " was not looked up.";
  }
  if (found->paper->abstract.empty())
    return "arXiv's record of " + to_string(*entry.id) + " has no abstract.";
  if (summary_text(entry).find_first_not_of(" \t\r\n") == std::string::npos) {
    return "The entry has no summary to check.";
  }
  return {};
}

/// Moves the matches' places from the text that was judged to the text that it was cut from.
void move_to_source(std::vector<TermMatch>& matches, const std::vector<SourceRun>& runs) {
  for (TermMatch& match : matches) {
    if (match.summary_span.size() == 0) continue;
    match.summary_span = {source_offset(runs, match.summary_span.begin),
                          source_offset(runs, match.summary_span.end - 1) + 1};
  }
}

void move_to_source(Judgement& judgement, const std::vector<SourceRun>& runs) {
  move_to_source(judgement.terms_found, runs);
  for (Signal& signal : judgement.signals) move_to_source(signal.terms, runs);
}

/// One digest's entries with their papers, read once for all comparisons.
struct ReadDigest {
  std::vector<std::optional<Document>> documents;  ///< By entry; nothing where it cannot be checked.
  std::vector<const Document*> contrast;
};

class DigestAuditor {
 public:
  DigestAuditor(const Model& model, const std::map<ArxivId, PaperOrCause>& papers,
                const AuditOptions& options)
      : model_(model), papers_(papers), options_(options), workspace_(model) {}

  std::vector<AuditedEntry> audit(const Digest& digest) {
    const ReadDigest read = read_papers_of(digest);
    std::vector<AuditedEntry> audited;
    for (std::size_t i = 0; i < digest.entries.size(); ++i) {
      audited.push_back(audit_entry(digest, digest.entries[i], read.documents[i], read.contrast));
    }
    return audited;
  }

 private:
  const PaperOrCause* find(const Entry& entry) const {
    if (!entry.id) return nullptr;
    const auto found = papers_.find(*entry.id);
    return found == papers_.end() ? nullptr : &found->second;
  }

  ReadDigest read_papers_of(const Digest& digest) {
    ReadDigest read;
    for (const Entry& entry : digest.entries) {
      read.documents.emplace_back();
      const PaperOrCause* found = find(entry);
      if (!obstacle(entry, found).empty()) continue;
      read.documents.back() =
          read_document(workspace_.vocabulary, entry.id->base, found->paper->title, found->paper->abstract);
    }
    for (const auto& document : read.documents) {
      if (document) read.contrast.push_back(&*document);
    }
    return read;
  }

  AuditedEntry audit_entry(const Digest& digest, const Entry& entry, const std::optional<Document>& document,
                           const std::vector<const Document*>& contrast) {
    AuditedEntry audited;
    audited.file = digest.file;
    audited.entry = entry;
    const PaperOrCause* found = find(entry);
    if (found != nullptr) audited.paper = found->paper;
    audited.judgement = document ? judge_checkable(entry, *found->paper, *document, contrast)
                                 : unverified(obstacle(entry, found));
    for (Reason& reason : audited.judgement.reasons) reason.place = {digest.file, entry.line, 0};
    return audited;
  }

  Judgement judge_checkable(const Entry& entry, const Paper& paper, const Document& document,
                            const std::vector<const Document*>& contrast) {
    const KeptText summary = keep_unquoted(summary_text(entry));
    const SummaryTerms terms = read_summary(workspace_.vocabulary, summary.text);
    const std::string text = document_text(paper.title, paper.abstract);
    Judgement judgement = judge(model_, workspace_.scorer, {summary.text, terms, text, document},
                                {contrast, {}}, options_.judge);
    move_to_source(judgement, summary.runs);
    return judgement;
  }

  const Model& model_;
  const std::map<ArxivId, PaperOrCause>& papers_;
  const AuditOptions& options_;
  Workspace workspace_;
};

}  // namespace

std::vector<ArxivId> ids_of(std::span<const Digest> digests) {
  std::set<ArxivId> ids;
  for (const Digest& digest : digests) {
    for (const Entry& entry : digest.entries) {
      if (entry.id) ids.insert(*entry.id);
    }
  }
  return {ids.begin(), ids.end()};
}

std::vector<AuditedEntry> audit_digests(const Model& model, std::span<const Digest> digests,
                                        const std::map<ArxivId, PaperOrCause>& papers,
                                        const AuditOptions& options) {
  std::vector<std::vector<AuditedEntry>> by_digest(digests.size());
  parallel_for(digests.size(), options.threads, [&](std::size_t begin, std::size_t end) {
    DigestAuditor auditor(model, papers, options);
    for (std::size_t i = begin; i < end; ++i) {
      by_digest[i] = auditor.audit(digests[i]);
      for (AuditedEntry& audited : by_digest[i]) audited.digest = i;
    }
  });
  std::vector<AuditedEntry> all;
  for (auto& entries : by_digest) std::ranges::move(entries, std::back_inserter(all));
  return all;
}

}  // namespace daejo
