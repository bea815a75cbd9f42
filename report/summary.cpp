#include "report/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/replace.hpp>
#include <map>
#include <set>

#include "base/enum_names.h"
#include "findings/rules.h"

namespace daejo::report {
namespace {

constexpr EnumNames<FailOn, 3> fail_on_names{{"mismatch", "review", "never"}};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::string verdict_counts_text(const Summary& summary) {
  std::vector<std::string> parts;
  if (summary.mismatch > 0) parts.push_back(counted(summary.mismatch, "mismatch", "mismatches"));
  if (summary.review > 0) parts.push_back(fmt::format("{} to review", summary.review));
  if (summary.unverified > 0) parts.push_back(fmt::format("{} unverified", summary.unverified));
  if (summary.accepted > 0) parts.push_back(fmt::format("{} accepted", summary.accepted));
  if (summary.ok > 0) parts.push_back(fmt::format("{} ok", summary.ok));
  return fmt::format("{}", fmt::join(parts, ", "));
}

std::string verdict_clause(const Summary& summary) {
  if (summary.entries == 0) return "There are no entries to report";
  const std::string subject =
      counted(summary.entries, "entry", "entries") + " in " + counted(summary.files, "file", "files");
  if (summary.entries == 1) return subject + ": " + verdict_counts_text(summary);
  if (summary.ok == summary.entries) return subject + ", all ok";
  if (summary.unverified == summary.entries) return subject + ", all unverified";
  return subject + ": " + verdict_counts_text(summary);
}

/// The Korean version of `to_sentence`. It is a function of its own, because Korean counts have no plural. If
/// the line is only a list of counts, it is not a sentence and gets no full stop.
std::string korean_sentence(const Summary& summary) {
  std::vector<std::string> verdicts;
  std::vector<std::string> rest;
  const auto add = [](std::vector<std::string>& parts, std::string_view name, std::size_t count) {
    if (count > 0) parts.push_back(fmt::format("{} {}개", name, count));
  };
  add(verdicts, "불일치", summary.mismatch);
  add(verdicts, "검토", summary.review);
  add(verdicts, "확인 못 함", summary.unverified);
  add(verdicts, "허용", summary.accepted);
  add(verdicts, "일치", summary.ok);
  add(rest, "오류", summary.errors);
  add(rest, "경고", summary.warnings);
  add(rest, "허용한 지적", summary.suppressed);
  add(rest, "읽지 못한 논문·파일", summary.unread);
  add(rest, "읽지 못한 입력", summary.unreadable);
  add(rest, "arXiv 밖의 항목", summary.without_id);
  add(rest, "입력의 이상한 곳", summary.problems);
  const std::string subject = fmt::format("파일 {}개의 항목 {}개", summary.files, summary.entries);
  const bool is_sentence = rest.empty() && summary.entries > 1;
  std::string line = subject + ": " + fmt::format("{}", fmt::join(verdicts, ", "));
  if (summary.entries == 0) line = rest.empty() ? "보고할 항목이 없습니다." : "보고할 항목 없음";
  if (is_sentence && summary.ok == summary.entries) line = subject + "가 모두 일치합니다.";
  if (is_sentence && summary.unverified == summary.entries) line = subject + "를 모두 확인하지 못했습니다.";
  for (const std::string& part : rest) line += " · " + part;
  return line;
}

const std::string& unverified_sentence(const AuditedEntry& entry, Language language) {
  static const Message unknown = {"The entry could not be checked for an unknown reason.",
                                  "알 수 없는 이유로 대조하지 못한 항목입니다."};
  const auto& reasons = entry.judgement.reasons;
  const auto named = std::find_if(reasons.begin(), reasons.end(), [](const Reason& reason) {
    return reason.code == "unverified" || reason.code == "unread";
  });
  if (named != reasons.end()) return named->message.in(language);
  return (reasons.empty() ? unknown : reasons.front().message).in(language);
}

std::string without_id(const AuditedEntry& entry, const std::string& sentence) {
  if (!entry.entry.id) return sentence;
  std::string general = boost::algorithm::replace_all_copy(sentence, to_string(*entry.entry.id), "…");
  boost::algorithm::replace_all(general, entry.entry.id->base, "…");
  return general;
}

/// The counter of `summary` in which the entry is counted. It is `accepted` if the verdict is not `ok` and
/// does not count.
std::size_t& count_of(const AuditedEntry& audited, Summary& summary) {
  const Verdict verdict = audited.judgement.verdict;
  if (!verdict_counts(audited) && verdict != Verdict::ok) return summary.accepted;
  switch (verdict) {
    case Verdict::ok:
      return summary.ok;
    case Verdict::review:
      return summary.review;
    case Verdict::mismatch:
      return summary.mismatch;
    case Verdict::unverified:
      break;
  }
  return summary.unverified;
}

void count_entry(const AuditedEntry& audited, Summary& summary) {
  const std::size_t* const counted_in = &++count_of(audited, summary);
  const bool is_mismatch = counted_in == &summary.mismatch;
  const bool is_to_review = counted_in == &summary.review;
  for (const Reason& reason : audited.judgement.reasons) {
    if (reason.suppressed != Suppression::none) {
      ++summary.suppressed;
    } else if (reason.code == "unread") {
      ++summary.unread;
      summary.unread_failing += reason.severity == Severity::error ? 1 : 0;
    } else if (reason.severity == Severity::error) {
      summary.errors += is_mismatch ? 0 : 1;
    } else if (reason.severity == Severity::warning && reason.code != "unverified") {
      summary.warnings += is_mismatch || is_to_review ? 0 : 1;
    }
  }
}

}  // namespace

bool is_in_another_language(const AuditedEntry& audited) {
  const auto& reasons = audited.judgement.reasons;
  const auto has = [&](std::string_view code) {
    return std::ranges::find(reasons, code, &Reason::code) != reasons.end();
  };
  return audited.judgement.verdict == Verdict::unverified && has("language") && !has("unverified") &&
         !has("unread");
}

std::optional<FailOn> parse_fail_on(std::string_view name) {
  return fail_on_names.find(name);
}

std::string_view to_string(FailOn fail_on) {
  return fail_on_names.of(fail_on);
}

bool verdict_counts(const AuditedEntry& audited) {
  const auto& reasons = audited.judgement.reasons;
  const bool any = std::ranges::any_of(reasons, gives_verdict, &Reason::code);
  return !any || std::ranges::any_of(reasons, [](const Reason& reason) {
    return gives_verdict(reason.code) && reason.suppressed == Suppression::none;
  });
}

void SummaryCounter::add(const AuditedEntry& audited, FailOn fail_on) {
  if (!files_.contains(audited.file)) files_.insert(audited.file);
  ++counted_.entries;
  count_entry(audited, counted_);
  any_fails_ = any_fails_ || fails(audited, fail_on);
}

Summary SummaryCounter::summary(const AuditRun& rest) const {
  Summary summary = counted_;
  Summary beside;
  for (const AuditedEntry& unread : rest.unread) count_entry(unread, beside);
  summary.unread += beside.unread;
  summary.unread_failing += beside.unread_failing;
  summary.suppressed += beside.suppressed;
  summary.without_id = rest.without_id;
  summary.files = files_.size();
  summary.problems = rest.problems.size();
  summary.unreadable = rest.unreadable.size();
  return summary;
}

ExitStatus SummaryCounter::status(const AuditRun& rest) const {
  if (!rest.unreadable.empty()) return ExitStatus::error;
  if (any_fails_ || summary(rest).unread_failing > 0) return ExitStatus::findings;
  return counted_.unverified > 0 ? ExitStatus::unverified : ExitStatus::clean;
}

Summary summarize(const AuditRun& run) {
  SummaryCounter counter;
  for (const AuditedEntry& audited : run.entries) counter.add(audited, FailOn::never);
  return counter.summary(run);
}

ExitStatus exit_status(const Summary& summary, FailOn fail_on) {
  if (summary.unreadable > 0) return ExitStatus::error;
  if (summary.unread_failing > 0) return ExitStatus::findings;
  if (fail_on != FailOn::never && summary.mismatch + summary.errors > 0) return ExitStatus::findings;
  if (fail_on == FailOn::review && summary.review + summary.warnings > 0) return ExitStatus::findings;
  return summary.unverified > 0 ? ExitStatus::unverified : ExitStatus::clean;
}

bool fails(const AuditedEntry& audited, FailOn fail_on) {
  Summary one;
  count_entry(audited, one);
  return exit_status(one, fail_on) == ExitStatus::findings;
}

ExitStatus exit_status(const AuditRun& run, std::span<const FailOn> fail_on) {
  SummaryCounter counter;
  for (std::size_t i = 0; i < run.entries.size(); ++i) counter.add(run.entries[i], fail_on[i]);
  return counter.status(run);
}

std::string to_sentence(const Summary& summary, Language language) {
  if (language == Language::korean) return korean_sentence(summary);
  std::string sentence = verdict_clause(summary);
  if (summary.errors > 0) sentence += "; " + counted(summary.errors, "error", "errors");
  if (summary.warnings > 0) sentence += "; " + counted(summary.warnings, "warning", "warnings");
  if (summary.suppressed > 0) {
    sentence += "; " + counted(summary.suppressed, "accepted finding", "accepted findings");
  }
  if (summary.unread > 0) {
    sentence += "; " + counted(summary.unread, "paper or file was", "papers or files were") + " not read";
  }
  if (summary.without_id > 0) {
    sentence +=
        "; " + counted(summary.without_id, "item leads", "items lead") + " to something that is not on arXiv";
  }
  if (summary.unreadable > 0) {
    sentence += "; " + counted(summary.unreadable, "input", "inputs") + " could not be read";
  }
  if (summary.problems > 0) {
    sentence += "; " + counted(summary.problems, "oddity", "oddities") + " in the input";
  }
  return sentence + ".";
}

std::vector<UnverifiedCause> unverified_causes(const AuditRun& run, Language language) {
  std::vector<UnverifiedCause> causes;
  std::map<std::string, std::size_t> index_of;
  for (std::size_t i = 0; i < run.entries.size(); ++i) {
    const AuditedEntry& audited = run.entries[i];
    if (audited.judgement.verdict != Verdict::unverified || !verdict_counts(audited)) continue;
    const bool is_foreign = is_in_another_language(audited);
    const std::string& cause_of_entry = unverified_sentence(audited, language);
    const std::string sentence = is_foreign ? audited.file + ": " + cause_of_entry : cause_of_entry;
    const std::string general = is_foreign ? sentence : without_id(audited, sentence);
    const auto [found, is_new] = index_of.try_emplace(general, causes.size());
    if (is_new) causes.push_back({sentence, {}, is_foreign});
    UnverifiedCause& cause = causes[found->second];
    if (cause.sentence != sentence) cause.sentence = general;
    cause.entries.push_back(i);
  }
  return causes;
}

}  // namespace daejo::report
