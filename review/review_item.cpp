#include "review/review_item.h"

#include <algorithm>
#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <boost/uuid/uuid_io.hpp>
#include <charconv>
#include <set>
#include <utility>

#include "report/json.h"

namespace daejo::review {
namespace {

std::string folded(std::string_view text) {
  constexpr std::string_view white_space = " \t\r\n\v\f";
  std::string out;
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white_space), text.size()));
    if (text.empty()) return out;
    const std::size_t end = std::min(text.find_first_of(white_space), text.size());
    if (!out.empty()) out.push_back(' ');
    out.append(text.substr(0, end));
    text.remove_prefix(end);
  }
}

std::string paper_key_of(const parsers::Entry& entry) {
  return entry.id ? entry.id->base : folded(entry.title);
}

bool is_doubt(const Reason& reason) {
  return reason.suppressed == Suppression::none && reason.severity != Severity::note;
}

/// The entry as the JSON results of a run with this entry alone, so that all code that reads results can read
/// it.
std::string results_of(const AuditRun& run, const AuditedEntry& audited) {
  AuditRun alone;
  alone.model = run.model;
  alone.background = run.background;
  alone.thresholds = run.thresholds;
  alone.entries.push_back(audited);
  return report::render_json(alone);
}

/// Reverses what `apply_decisions` did to the entry's reasons, because the queue stores decisions itself.
AuditedEntry without_decisions(AuditedEntry audited) {
  for (Reason& reason : audited.judgement.reasons) {
    if (reason.suppressed != Suppression::decision) continue;
    reason.suppressed = Suppression::none;
    reason.justification.clear();
  }
  return audited;
}

QueuedEntry queued_entry(const AuditRun& run, const AuditedEntry& entry_of_run) {
  const AuditedEntry audited = without_decisions(entry_of_run);
  const parsers::Entry& entry = audited.entry;
  const std::vector<Reason>& reasons = audited.judgement.reasons;
  QueuedEntry queued;
  queued.fingerprint = item_fingerprint(entry);
  queued.paper_key = paper_key_of(entry);
  if (entry.id) queued.arxiv_id = to_string(*entry.id);
  queued.title = entry.title;
  queued.date = entry.date;
  queued.file = audited.file;
  queued.line = entry.line;
  queued.verdict = audited.judgement.verdict;
  queued.mismatch = audited.judgement.mismatch;
  queued.logit = audited.judgement.logit;
  for (const Reason& reason : reasons) {
    if (reason.suppressed != Suppression::none) continue;
    if (std::ranges::find(queued.codes, reason.code) == queued.codes.end())
      queued.codes.push_back(reason.code);
  }
  const bool all_accepted = !reasons.empty() && std::ranges::all_of(reasons, [](const Reason& reason) {
    return reason.suppressed != Suppression::none;
  });
  queued.is_doubted =
      (queued.verdict != Verdict::ok && !all_accepted) || std::ranges::any_of(reasons, is_doubt);
  queued.text = summary_text(entry);
  queued.results = results_of(run, audited);
  queued.findings =
      project::findings_of(std::span(&audited, 1), [](const std::string& file) { return file; });
  return queued;
}

}  // namespace

std::string_view to_string(Action action) {
  return action_names.of(action);
}

Ruling ruling_after(std::span<const HistoryEntry> history) {
  std::vector<const HistoryEntry*> decided;
  for (const HistoryEntry& entry : history) {
    if (entry.action == Action::decided) decided.push_back(&entry);
    if (entry.action == Action::undone && !decided.empty()) decided.pop_back();
  }
  return decided.empty() ? Ruling{} : decided.back()->ruling;
}

std::string item_fingerprint(const parsers::Entry& entry) {
  const boost::uuids::name_generator_sha1 generate(boost::uuids::ns::url());
  const std::string key = paper_key_of(entry) + '\0' + folded(summary_text(entry));
  std::string digits = to_string(generate("https://daejo/item/v1/" + key));
  std::erase(digits, '-');
  return digits;
}

std::vector<QueuedEntry> queued_entries(const AuditRun& run) {
  std::vector<QueuedEntry> queued;
  queued.reserve(run.entries.size());
  for (const AuditedEntry& audited : run.entries) queued.push_back(queued_entry(run, audited));
  return queued;
}

std::vector<DigestPaper> digest_papers(const AuditRun& run) {
  std::vector<DigestPaper> papers;
  std::set<std::pair<std::string, std::string>> seen;
  for (const AuditedEntry& audited : run.entries) {
    if (!audited.entry.id || !audited.paper || audited.paper->abstract.empty()) continue;
    const std::string& id = audited.entry.id->base;
    if (!seen.emplace(audited.file, id).second) continue;
    papers.push_back({audited.file, id, audited.paper->title, audited.paper->abstract});
  }
  return papers;
}

std::optional<std::int64_t> item_number(std::string_view digits) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number < 1) return std::nullopt;
  return number;
}

}  // namespace daejo::review
