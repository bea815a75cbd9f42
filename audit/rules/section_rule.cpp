#include "audit/rules/section_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/rules/entry_reading.h"
#include "audit/score/pair_scorer.h"

namespace daejo {
namespace {

/// Shorter sections say too little to be judged alone.
constexpr std::size_t fewest_terms = 8;

/// A section that no other paper of the digest fits must be as wrong as this: sections on experiments name
/// rivals and data sets that abstracts leave out, and look wrong by themselves. At 0.9 such sections were 3 %
/// of the odd clean days' entries, at this bound 0.1 %.
constexpr double certain = 0.9999;

/// Among more papers than a day has, some fit a short section by chance, and prove nothing.
constexpr std::size_t most_that_prove = 200;

/// Whether a section needs no contrast to be right. Of 574 wrong ones among 19,351 sections of clean days and
/// damaged ones none was over 0.87; 96 % of the right ones are over this bound.
bool fits_surely(const Fit& fit) {
  constexpr double least = 0.9;
  return (fit.abstract_likelihood + fit.summary_likelihood) / 2 > least;
}

/// A section that does not fit, and the digest's paper that it would fit.
struct WrongSection {
  std::size_t section = 0;
  double mismatch = 0;
  const AuditedEntry* other = nullptr;
};

bool is_verified(const AuditedEntry& audited) {
  return audited.judgement.verdict != Verdict::unverified && audited.paper.has_value();
}

void read_missing_papers(AuditMemory& memory, std::span<const AuditedEntry> entries, std::size_t threads) {
  memory.documents.resize(std::max(memory.documents.size(), entries.size()));
  std::vector<std::size_t> missing;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (is_verified(entries[i]) && !memory.documents[i]) missing.push_back(i);
  }
  memory.workspaces.for_each(missing.size(), threads, [&](Workspace& work, std::size_t k) {
    const AuditedEntry& audited = entries[missing[k]];
    memory.documents[missing[k]] =
        read_document(work.vocabulary, audited.entry.id->base, audited.paper->title, audited.paper->abstract);
  });
}

/// A digest's entries that were verified, and their papers.
struct DigestPapers {
  std::vector<const Document*> documents;
  std::vector<std::size_t> entries;  ///< Whose documents these are.
};

/// By digest.
std::vector<DigestPapers> papers_of_digests(const AuditMemory& memory,
                                            std::span<const AuditedEntry> entries) {
  std::vector<DigestPapers> papers;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_verified(entries[i])) continue;
    if (entries[i].digest >= papers.size()) papers.resize(entries[i].digest + 1);
    papers[entries[i].digest].documents.push_back(&*memory.documents[i]);
    papers[entries[i].digest].entries.push_back(i);
  }
  return papers;
}

/// Judges the sections of one entry.
class SectionJudge {
 public:
  SectionJudge(Workspace& workspace, std::span<const AuditedEntry> entries, const DigestPapers& papers,
               const JudgeOptions& options)
      : workspace_(workspace),
        entries_(entries),
        contrast_(papers.documents),
        contrast_entries_(papers.entries),
        options_(options) {}

  std::vector<Reason> judge(const Entry& entry, const Document& own) {
    std::vector<WrongSection> wrong;
    for (std::size_t i = 0; i < entry.sections.size(); ++i) {
      if (const auto found = judge_section(entry.sections[i], own)) {
        wrong.push_back(*found);
        wrong.back().section = i;
      }
    }
    std::vector<Reason> reasons;
    if (2 * wrong.size() >= entry.sections.size()) return reasons;
    for (const WrongSection& section : wrong) {
      reasons.push_back(reason_of(entry.sections[section.section], section));
    }
    return reasons;
  }

 private:
  double mismatch_of(const Document& document) {
    const PairScore score = workspace_.scorer.score(document, {contrast_, {}});
    const Logit logit = mismatch_logit(workspace_.model().calibration, score.signals, options_.base_rate);
    return probability_of(logit.value);
  }

  std::optional<WrongSection> judge_section(const Section& section, const Document& own) {
    const SummaryTerms terms = read_summary(workspace_.vocabulary, without_quoted_english(section.text));
    if (terms.list.terms.size() < fewest_terms) return std::nullopt;
    workspace_.scorer.set_summary(terms);
    if (fits_surely(workspace_.scorer.fit(own))) return std::nullopt;
    WrongSection found;
    found.mismatch = mismatch_of(own);
    if (found.mismatch < options_.thresholds.mismatch) return std::nullopt;
    const bool is_certain = found.mismatch >= certain;
    if (contrast_.size() <= most_that_prove || is_certain) found.other = entry_that_fits(own);
    if (found.other == nullptr && !is_certain) return std::nullopt;
    return found;
  }

  /// The digest's other entry whose paper the loaded section fits as a right one would.
  const AuditedEntry* entry_that_fits(const Document& own) {
    const AuditedEntry* best = nullptr;
    double least = options_.thresholds.review;
    for (std::size_t i = 0; i < contrast_.size(); ++i) {
      if (contrast_[i]->arxiv_id == own.arxiv_id) continue;
      const double mismatch = mismatch_of(*contrast_[i]);
      if (mismatch >= least) continue;
      least = mismatch;
      best = &entries_[contrast_entries_[i]];
    }
    return best;
  }

  static Reason reason_of(const Section& section, const WrongSection& found) {
    const std::string name = section.label.empty() ? "One section" : "The section '" + section.label + "'";
    const std::string name_ko = section.label.empty() ? "한 단락이" : "'" + section.label + "' 단락이";
    Message message{name + " describes other work than the abstract, while the rest fits.",
                    name_ko + " 나머지와 달리 초록과 다른 연구를 설명합니다."};
    if (found.other != nullptr) {
      const std::string& id = found.other->entry.id->base;
      message.english = name + " fits another paper of this digest, " + id + ", while the rest fits its own.";
      message.korean = name_ko + " 나머지와 달리 이 다이제스트의 다른 논문 " + id + "에 맞습니다.";
    }
    Reason reason = make_reason("wrong-section", std::move(message), section.source);
    reason.evidence = {{"label", section.label}, {"mismatch", found.mismatch}};
    if (found.other != nullptr) {
      reason.evidence.push_back({"other_id", found.other->entry.id->base});
      reason.evidence.push_back({"other_title", found.other->paper->title});
    }
    return reason;
  }

  Workspace& workspace_;
  std::span<const AuditedEntry> entries_;
  std::span<const Document* const> contrast_;
  std::span<const std::size_t> contrast_entries_;
  const JudgeOptions& options_;
};

}  // namespace

void add_section_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const JudgeOptions& options,
                         std::size_t threads) {
  read_missing_papers(memory, entries, threads);
  const std::vector<DigestPapers> papers = papers_of_digests(memory, entries);
  std::vector<std::vector<Reason>> found(entries.size());
  memory.workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    const AuditedEntry& audited = entries[i];
    if (!is_verified(audited) || audited.judgement.verdict == Verdict::mismatch) return;
    if (audited.entry.sections.size() < 2) return;
    found[i] = SectionJudge(work, entries, papers[audited.digest], options)
                   .judge(audited.entry, *memory.documents[i]);
  });
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::ranges::move(found[i], std::back_inserter(entries[i].judgement.reasons));
  }
}

}  // namespace daejo
