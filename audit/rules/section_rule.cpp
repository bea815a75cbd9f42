#include "audit/rules/section_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/summary_terms.h"
#include "audit/rules/entry_reading.h"
#include "audit/score/bot_text.h"
#include "audit/score/digest_rivals.h"
#include "audit/score/pair_scorer.h"
#include "audit/text/set_aside.h"

namespace daejo::audit {
namespace {

/// A section with fewer terms says too little to be judged alone.
constexpr std::size_t fewest_terms = 8;

/// If no other paper of the digest fits a section, it is reported only from this probability on. Sections on
/// experiments name other methods and data sets, which abstracts leave out, so they look wrong. At a bound of
/// 0.9, such sections were reported in 3 % of the entries of days that are almost all right; at this bound,
/// in 0.1 %.
constexpr double certain = 0.9999;

/// If the digest has more papers than this, some of them fit a short section by chance, so a paper that fits
/// is no proof.
constexpr std::size_t most_that_prove = 200;

/// Whether a section fits its own paper so well that it is right without a contrast. Of 19,351 sections, some
/// of them damaged on purpose, none of the 574 wrong ones was over 0.87, and 96 % of the right ones are over
/// the bound used here.
bool is_certain_fit(const Fit& fit) {
  constexpr double least = 0.9;
  return (fit.abstract_likelihood + fit.summary_likelihood) / 2 > least;
}

/// A section that does not fit its entry's paper, and the entry of the same digest that it probably belongs
/// to; null if no other entry's paper fits.
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

/// A digest's verified entries, as indices into the audited ones, and their papers in the same order.
struct VerifiedEntries {
  std::vector<std::size_t> entries;
  DigestPapers papers;
};

/// The verified entries of each digest.
std::vector<VerifiedEntries> verified_entries(const AuditMemory& memory,
                                              std::span<const AuditedEntry> entries) {
  std::vector<std::vector<std::size_t>> verified;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!is_verified(entries[i])) continue;
    if (entries[i].digest >= verified.size()) verified.resize(entries[i].digest + 1);
    verified[entries[i].digest].push_back(i);
  }
  std::vector<VerifiedEntries> digests;
  digests.reserve(verified.size());
  for (std::vector<std::size_t>& of_digest : verified) {
    std::vector<const Document*> documents;
    documents.reserve(of_digest.size());
    for (const std::size_t i : of_digest) documents.push_back(&*memory.documents[i]);
    digests.push_back({std::move(of_digest), DigestPapers(std::move(documents))});
  }
  return digests;
}

/// Judges the sections of one entry.
class SectionJudge {
 public:
  /// `number` is the entry's place among the digest's verified entries.
  SectionJudge(Workspace& workspace, std::span<const AuditedEntry> entries, const VerifiedEntries& digest,
               std::size_t number, const JudgeOptions& options)
      : workspace_(workspace),
        entries_(entries),
        digest_(digest),
        number_(number),
        own_(digest.papers.document(number)),
        options_(options),
        base_rate_(entries[digest.entries[number]].judgement.base_rate.value_or(options.base_rate)) {}

  std::vector<Reason> judge(const parsers::Entry& entry) {
    std::vector<WrongSection> wrong;
    for (std::size_t i = 0; i < entry.sections.size(); ++i) {
      if (const auto found = judge_section(entry.sections[i])) {
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
  double mismatch_of(const Document& document, std::span<const Document* const> rivals, double base_rate) {
    const PairScore score = workspace_.scorer.score(document, {rivals, {}});
    const Logit logit = summary_logit(workspace_.model().calibration, score.signals, base_rate);
    return probability_of(logit.value);
  }

  std::optional<WrongSection> judge_section(const parsers::Section& section) {
    const SummaryTerms terms = read_summary(workspace_.vocabulary, without_quoted_english(section.text));
    if (terms.list.terms.size() < fewest_terms) return std::nullopt;
    workspace_.scorer.set_summary(terms);
    if (is_certain_fit(workspace_.scorer.fit(own_))) return std::nullopt;
    const std::vector<std::size_t> numbers =
        digest_rivals(workspace_.model(), workspace_.scorer, {&digest_.papers, number_});
    std::vector<const Document*> rivals;
    rivals.reserve(numbers.size());
    for (const std::size_t number : numbers) rivals.push_back(&digest_.papers.document(number));
    WrongSection found;
    found.mismatch = mismatch_of(own_, rivals, base_rate_);
    if (found.mismatch < options_.thresholds.mismatch) return std::nullopt;
    if (bot_text_supports(section, rivals)) return std::nullopt;
    const bool is_certain = found.mismatch >= certain;
    if (digest_.papers.documents().size() <= most_that_prove || is_certain)
      found.other = find_fitting_entry(numbers, rivals);
    if (found.other == nullptr && !is_certain) return std::nullopt;
    return found;
  }

  /// Whether the section that the scorer has loaded is no mismatch once the sentences of the bot's text that
  /// support it are added to the abstract. False if there is no such text.
  bool bot_text_supports(const parsers::Section& section, std::span<const Document* const> rivals) {
    const AuditedEntry& audited = entries_[digest_.entries[number_]];
    if (!audited.bot_text) return false;
    const parsers::Paper& paper = *audited.paper;
    const OriginalText original(workspace_.vocabulary, section.text,
                                document_text(paper.title, paper.abstract), audited.bot_text);
    if (!original.has_more()) return false;
    const Document document =
        read_document(workspace_.vocabulary, own_.arxiv_id, original.text(), paper.title.size());
    return mismatch_of(document, rivals, base_rate_) < options_.thresholds.mismatch;
  }

  /// Of the rivals' entries, the one whose paper fits best the section that the scorer has loaded. Its
  /// probability of a mismatch must be below the threshold of a review; null if there is none.
  const AuditedEntry* find_fitting_entry(std::span<const std::size_t> numbers,
                                         std::span<const Document* const> rivals) {
    const AuditedEntry* best = nullptr;
    double least = options_.thresholds.review;
    const double base_rate = rival_base_rate(base_rate_, digest_.entries.size(), usual_for_sections);
    for (std::size_t i = 0; i < rivals.size(); ++i) {
      if (rivals[i]->arxiv_id == own_.arxiv_id) continue;
      const double mismatch = mismatch_of(*rivals[i], rivals, base_rate);
      if (mismatch >= least) continue;
      least = mismatch;
      best = &entries_[digest_.entries[numbers[i]]];
    }
    return best;
  }

  static Reason reason_of(const parsers::Section& section, const WrongSection& found) {
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
  const VerifiedEntries& digest_;
  std::size_t number_;
  const Document& own_;
  const JudgeOptions& options_;
  double base_rate_;
};

}  // namespace

void add_section_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, const JudgeOptions& options,
                         std::size_t threads) {
  read_missing_papers(memory, entries, threads);
  const std::vector<VerifiedEntries> digests = verified_entries(memory, entries);
  std::vector<std::vector<Reason>> found(entries.size());
  memory.workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    const AuditedEntry& audited = entries[i];
    if (!is_verified(audited) || audited.judgement.verdict == Verdict::mismatch) return;
    if (audited.entry.sections.size() < 2) return;
    const VerifiedEntries& digest = digests[audited.digest];
    const auto number = std::ranges::lower_bound(digest.entries, i) - digest.entries.begin();
    found[i] =
        SectionJudge(work, entries, digest, static_cast<std::size_t>(number), options).judge(audited.entry);
  });
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::ranges::move(found[i], std::back_inserter(entries[i].judgement.reasons));
  }
}

}  // namespace daejo::audit
