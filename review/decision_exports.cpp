#include "review/decision_exports.h"

#include <algorithm>
#include <map>
#include <set>

#include "audit/score/pair_line.h"
#include "parsers/read_digest.h"
#include "report/json_value.h"
#include "report/read_results.h"

namespace daejo::review {
namespace {

/// Parses a corrected summary in Markdown and returns its plain text.
std::string plain_text_of(const std::string& markdown) {
  const parsers::Digest digest = parse_digest("### [Paper](https://arxiv.org/abs/2410.00001)\n\n" + markdown,
                                              "fixed", parsers::DigestFormat::markdown);
  return digest.entries.empty() ? std::string() : summary_text(digest.entries.front());
}

struct Label {
  bool is_mismatch = false;
  std::string summary;
};

std::optional<Label> label_of(const ReviewItem& item) {
  switch (item.ruling.decision) {
    case Decision::unrelated:
    case Decision::generic:
    case Decision::swapped:
      return Label{true, item.entry.text};
    case Decision::right:
      return Label{false, item.entry.text};
    case Decision::fixed: {
      std::string summary = plain_text_of(item.ruling.fixed_text);
      if (summary.empty()) return std::nullopt;
      return Label{false, std::move(summary)};
    }
    default:
      return std::nullopt;
  }
}

std::string justification_of(const Ruling& ruling) {
  std::string out = std::string(to_string(ruling.decision)) + " (" + ruling.who + ", " + ruling.when + ")";
  if (!ruling.note.empty()) out += ": " + ruling.note;
  return out;
}

}  // namespace

std::string decisions_as_baseline(std::span<const ReviewItem> items, const project::NameOfFile& name_of) {
  std::set<project::BaselineFinding> findings;
  for (const ReviewItem& item : items) {
    if (!settles(item.ruling.decision)) continue;
    for (project::BaselineFinding finding : item.entry.findings) {
      finding.file = name_of(finding.file);
      // The ids in a baseline have no version; `project::findings_of` omits it, too.
      if (const auto id = parsers::parse_arxiv_id(finding.arxiv_id)) finding.arxiv_id = id->base;
      findings.insert(std::move(finding));
    }
  }
  const std::vector<project::BaselineFinding> sorted(findings.begin(), findings.end());
  return to_baseline_text(sorted);
}

std::string decisions_as_labels(std::span<const ReviewItem> items) {
  std::string out;
  for (const ReviewItem& item : items) {
    const std::optional<Label> label = label_of(item);
    if (!label) continue;
    const AuditRun run = report::parse_results(item.entry.results, "item " + std::to_string(item.id));
    if (run.entries.empty() || !run.entries.front().paper || run.entries.front().paper->abstract.empty()) {
      continue;
    }
    const parsers::Paper& paper = *run.entries.front().paper;
    audit::PairLine line;
    line.key = report::to_compact_text(item.entry.fingerprint);
    line.id = run.entries.front().entry.id ? run.entries.front().entry.id->base : paper.id.base;
    line.title = paper.title;
    line.summary = label->summary;
    line.abstract = paper.abstract;
    line.mismatch_truth = label->is_mismatch;
    line.set = "review";
    line.day = item.entry.date;
    line.leave_out = {line.id};
    out += to_json_line(line) + "\n";
  }
  return out;
}

std::string decisions_as_json_lines(std::span<const ReviewItem> items) {
  std::string out;
  for (const ReviewItem& item : items) {
    const Ruling& ruling = item.ruling;
    out += report::to_compact_text({{"item", item.id},
                                    {"fingerprint", item.entry.fingerprint},
                                    {"arxiv_id", report::text_or_null(item.entry.arxiv_id)},
                                    {"title", item.entry.title},
                                    {"file", item.entry.file},
                                    {"line", item.entry.line},
                                    {"current", item.is_current},
                                    {"decision", to_string(ruling.decision)},
                                    {"note", ruling.note},
                                    {"who", ruling.who},
                                    {"when", ruling.when},
                                    {"fixed_text", report::text_or_null(ruling.fixed_text)}}) +
           "\n";
  }
  return out;
}

std::string history_as_json_lines(std::span<const HistoryEntry> history) {
  std::string out;
  for (const HistoryEntry& entry : history) {
    out += report::to_compact_text({{"number", entry.number},
                                    {"item", entry.item},
                                    {"version", entry.version},
                                    {"action", to_string(entry.action)},
                                    {"decision", to_string(entry.ruling.decision)},
                                    {"note", entry.ruling.note},
                                    {"who", entry.ruling.who},
                                    {"when", entry.ruling.when},
                                    {"fixed_text", report::text_or_null(entry.ruling.fixed_text)},
                                    {"detail", entry.detail}}) +
           "\n";
  }
  return out;
}

std::size_t apply_decisions(std::span<const ReviewItem> items, std::span<AuditedEntry> entries) {
  std::map<std::string, const ReviewItem*> by_fingerprint;
  for (const ReviewItem& item : items) {
    if (settles(item.ruling.decision)) by_fingerprint.emplace(item.entry.fingerprint, &item);
  }
  std::size_t count = 0;
  for (AuditedEntry& audited : entries) {
    const auto found = by_fingerprint.find(item_fingerprint(audited.entry));
    if (found == by_fingerprint.end()) continue;
    ++count;
    for (Reason& reason : audited.judgement.reasons) {
      if (reason.suppressed != Suppression::none) continue;
      reason.suppressed = Suppression::decision;
      reason.justification = justification_of(found->second->ruling);
    }
  }
  return count;
}

}  // namespace daejo::review
