#include "report/difference_report.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "base/version.h"
#include "report/json_value.h"
#include "report/percent.h"
#include "report/phrases.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

/// The entry that is shown for a change: that of the later run or, if the later run lacks it, that of the
/// earlier run.
const EntryOutcome& shown(const EntryChange& change) {
  return change.after == nullptr ? *change.before : *change.after;
}

bool is_note(const FindingOutcome& finding) {
  return finding.level == "note" || finding.level == "accepted";
}

bool is_in_notes_alone(const EntryChange& change) {
  if (change.before == nullptr || change.after == nullptr) {
    const EntryOutcome& entry = shown(change);
    return entry.verdict == Verdict::ok && std::ranges::all_of(entry.findings, is_note);
  }
  return !change.verdict_changed() && std::ranges::all_of(change.came, is_note) &&
         std::ranges::all_of(change.went, is_note);
}

std::string verdict_of(const EntryOutcome& entry, Language language) {
  std::string text(to_string(entry.verdict));
  if (!entry.counts) text += phrases::accepted.in(language);
  if (entry.mismatch) text += " " + percent(*entry.mismatch);
  return text;
}

std::string verdicts_of(const EntryChange& change, Language language) {
  if (change.before == nullptr)
    return std::string(phrases::new_entry.in(language)) + ": " + verdict_of(*change.after, language);
  if (change.after == nullptr)
    return std::string(phrases::gone_entry.in(language)) + ": " + verdict_of(*change.before, language);
  return verdict_of(*change.before, language) + " → " + verdict_of(*change.after, language);
}

const Phrase& cause_phrase(std::string_view cause) {
  if (cause == "summary") return phrases::changed_summary;
  if (cause == "abstract") return phrases::changed_abstract;
  if (cause == "model") return phrases::other_model;
  if (cause == "thresholds") return phrases::other_thresholds;
  if (cause == "background") return phrases::other_background;
  return cause == "program" ? phrases::other_program : phrases::other_unknown;
}

std::string line_of(char sign, const FindingOutcome& finding, Language language) {
  return fmt::format("    {} {} ({}): {}\n", sign, printable(finding.code), printable(finding.level),
                     printable(finding.message.in(language)));
}

std::string describe(const EntryChange& change, Language language) {
  const EntryOutcome& entry = shown(change);
  std::string text = printable(entry.file);
  if (entry.line > 0) text += fmt::format(":{}", entry.line);
  if (entry.id) text += "  " + printable(to_string(*entry.id));
  text += "  " + verdicts_of(change, language) + "\n";
  if (!entry.title.empty()) text += "    " + printable(entry.title) + "\n";
  for (const FindingOutcome& finding : change.came) text += line_of('+', finding, language);
  for (const FindingOutcome& finding : change.went) text += line_of('-', finding, language);
  if (change.because.empty()) return text;
  std::vector<std::string_view> causes;
  for (const std::string& cause : change.because) causes.push_back(cause_phrase(cause).in(language));
  const std::string all = fmt::format("{}", fmt::join(causes, ", "));
  return text + "    " + say(phrases::because_of, language, all) + "\n";
}

struct ChangeCounts {
  std::size_t verdicts = 0;
  std::size_t added = 0;
  std::size_t gone = 0;
};

ChangeCounts count_changes(const RunDifference& difference) {
  ChangeCounts counts;
  for (const EntryChange& change : difference.changes) {
    const bool is_in_both = change.before != nullptr && change.after != nullptr;
    counts.verdicts += is_in_both && change.verdict_changed() ? 1 : 0;
    counts.added += change.before == nullptr ? 1 : 0;
    counts.gone += change.after == nullptr ? 1 : 0;
  }
  return counts;
}

Json describe_finding(const FindingOutcome& finding) {
  return {{"code", finding.code},
          {"level", finding.level},
          {"message", finding.message.english},
          {"message_ko", finding.message.korean},
          {"line", json_line(finding.line)}};
}

Json describe_outcome(const EntryOutcome* entry) {
  if (entry == nullptr) return nullptr;
  return {{"file", entry->file},
          {"line", json_line(entry->line)},
          {"verdict", to_string(entry->verdict)},
          {"accepted", !entry->counts},
          {"mismatch", json_number(entry->mismatch)}};
}

Json describe_change(const EntryChange& change) {
  const EntryOutcome& entry = shown(change);
  return {{"arxiv_id", entry.id ? Json(entry.id->base) : Json(nullptr)},
          {"title", entry.title},
          {"worse", change.is_worse},
          {"before", describe_outcome(change.before)},
          {"after", describe_outcome(change.after)},
          {"came", array_of(change.came, describe_finding)},
          {"went", array_of(change.went, describe_finding)},
          {"because", change.because}};
}

Json describe_run(const RunOutcome& run) {
  Json described = {{"file", run.file}, {"entries", run.entries.size()}};
  described["model"] = run.has_head ? Json(run.model) : Json(nullptr);
  return described;
}

}  // namespace

std::string render_difference(const RunOutcome& before, const RunOutcome& after,
                              const RunDifference& difference, Language language, bool verbose) {
  if (difference.changes.empty()) {
    return say(phrases::nothing_changed, language, difference.in_both) + "\n";
  }
  std::vector<const EntryChange*> listed;
  std::size_t notes = 0;
  for (const EntryChange& change : difference.changes) {
    const bool is_left_out = !verbose && is_in_notes_alone(change);
    notes += is_left_out ? 1 : 0;
    if (!is_left_out) listed.push_back(&change);
  }
  // Clang 14 cannot compile `std::ranges::stable_partition`.
  std::stable_partition(listed.begin(), listed.end(),
                        [](const EntryChange* change) { return change->is_worse; });
  std::string text;
  for (const EntryChange* change : listed) text += describe(*change, language) + "\n";
  const ChangeCounts counts = count_changes(difference);
  if (before.has_head && after.has_head && before.model != after.model) {
    text += say(phrases::changed_model, language, printable(before.model), printable(after.model)) + "\n";
  }
  text += say(phrases::changed, language, difference.changes.size(),
              difference.in_both + counts.added + counts.gone, difference.worse, counts.verdicts,
              counts.added, counts.gone) +
          "\n";
  if (notes > 0) text += say(phrases::changed_notes, language, notes) + "\n";
  return text;
}

std::string render_difference_json(const RunOutcome& before, const RunOutcome& after,
                                   const RunDifference& difference) {
  const ChangeCounts counts = count_changes(difference);
  const Json summary = {{"in_both", difference.in_both}, {"changed", difference.changes.size()},
                        {"worse", difference.worse},     {"verdicts", counts.verdicts},
                        {"new", counts.added},           {"gone", counts.gone}};
  std::string text = "{\n  \"schema\": 1,\n  \"tool\": " +
                     to_compact_text({{"name", "daejo"}, {"version", tool_version()}}) +
                     ",\n  \"before\": " + to_compact_text(describe_run(before)) +
                     ",\n  \"after\": " + to_compact_text(describe_run(after)) +
                     ",\n  \"summary\": " + to_compact_text(summary) + ",\n  \"changes\": [";
  for (std::size_t i = 0; i < difference.changes.size(); ++i) {
    text += (i == 0 ? "\n    " : ",\n    ") + to_compact_text(describe_change(difference.changes[i]));
  }
  return text + (difference.changes.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace daejo::report
