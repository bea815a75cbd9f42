#include "report/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace daejo {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string verdict_counts(const Summary& summary) {
  std::vector<std::string> parts;
  if (summary.mismatch > 0) parts.push_back(counted(summary.mismatch, "mismatch", "mismatches"));
  if (summary.review > 0) parts.push_back(fmt::format("{} to review", summary.review));
  if (summary.unverified > 0) parts.push_back(fmt::format("{} unverified", summary.unverified));
  if (summary.ok > 0) parts.push_back(fmt::format("{} ok", summary.ok));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string verdict_clause(const Summary& summary) {
  if (summary.entries == 0) return "There are no entries to check";
  const std::string subject =
      counted(summary.entries, "entry", "entries") + " in " + counted(summary.files, "file", "files");
  if (summary.entries == 1) return subject + ": " + verdict_counts(summary);
  if (summary.ok == summary.entries) return subject + ", all ok";
  if (summary.unverified == summary.entries) return subject + ", all unverified";
  return subject + ": " + verdict_counts(summary);
}

const std::string& unverified_sentence(const AuditedEntry& entry) {
  static const std::string unknown = "The entry could not be checked, and no cause is known.";
  const auto& reasons = entry.judgement.reasons;
  const auto named = std::find_if(reasons.begin(), reasons.end(),
                                  [](const Reason& reason) { return reason.code == "unverified"; });
  if (named != reasons.end()) return named->message.english;
  return reasons.empty() ? unknown : reasons.front().message.english;
}

std::string replace_all(std::string text, const std::string& from, std::string_view to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string without_id(const AuditedEntry& entry, const std::string& sentence) {
  if (!entry.entry.id) return sentence;
  return replace_all(replace_all(sentence, to_string(*entry.entry.id), "…"), entry.entry.id->base, "…");
}

}  // namespace

std::optional<FailOn> parse_fail_on(std::string_view name) {
  if (name == "mismatch") return FailOn::mismatch;
  if (name == "review") return FailOn::review;
  if (name == "never") return FailOn::never;
  return std::nullopt;
}

Summary summarize(const AuditRun& run) {
  Summary summary;
  std::set<std::string_view> files;
  for (const AuditedEntry& audited : run.entries) {
    files.insert(audited.file);
    switch (audited.judgement.verdict) {
      case Verdict::ok:
        ++summary.ok;
        break;
      case Verdict::unverified:
        ++summary.unverified;
        break;
      case Verdict::review:
        ++summary.review;
        break;
      case Verdict::mismatch:
        ++summary.mismatch;
        break;
    }
  }
  summary.entries = run.entries.size();
  summary.files = files.size();
  summary.problems = run.problems.size();
  summary.unreadable = run.unreadable.size();
  return summary;
}

ExitStatus exit_status(const Summary& summary, FailOn fail_on) {
  if (summary.unreadable > 0) return ExitStatus::error;
  if (fail_on != FailOn::never && summary.mismatch > 0) return ExitStatus::findings;
  if (fail_on == FailOn::review && summary.review > 0) return ExitStatus::findings;
  return summary.unverified > 0 ? ExitStatus::unverified : ExitStatus::clean;
}

ExitStatus exit_status(const AuditRun& run, FailOn fail_on) {
  return exit_status(summarize(run), fail_on);
}

std::string to_sentence(const Summary& summary) {
  std::string sentence = verdict_clause(summary);
  if (summary.unreadable > 0) {
    sentence += "; " + counted(summary.unreadable, "input", "inputs") + " could not be read";
  }
  if (summary.problems > 0) {
    sentence += "; " + counted(summary.problems, "oddity", "oddities") + " in the input";
  }
  return sentence + ".";
}

std::vector<UnverifiedCause> unverified_causes(const AuditRun& run) {
  std::vector<UnverifiedCause> causes;
  std::map<std::string, std::size_t> index_of;
  for (std::size_t i = 0; i < run.entries.size(); ++i) {
    const AuditedEntry& audited = run.entries[i];
    if (audited.judgement.verdict != Verdict::unverified) continue;
    const std::string& sentence = unverified_sentence(audited);
    const std::string general = without_id(audited, sentence);
    const auto [found, is_new] = index_of.try_emplace(general, causes.size());
    if (is_new) causes.push_back({sentence, {}});
    UnverifiedCause& cause = causes[found->second];
    if (cause.sentence != sentence) cause.sentence = general;
    cause.entries.push_back(i);
  }
  return causes;
}

}  // namespace daejo
