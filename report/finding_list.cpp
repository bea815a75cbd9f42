#include "report/finding_list.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "findings/fingerprint.h"
#include "report/phrases.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

constexpr std::size_t widest_first_name = 80;

/// The reason that `list_findings` adds to an entry with this verdict and no reasons, for example because
/// they were switched off.
Reason unexplained(Verdict verdict) {
  switch (verdict) {
    case Verdict::mismatch:
      return {"unrelated",
              Severity::error,
              {"The summary does not describe its paper.", "요약이 해당 논문을 설명하지 않습니다."}};
    case Verdict::review:
      return {"unrelated",
              Severity::warning,
              {"The summary may not describe its paper.", "요약이 해당 논문을 설명하지 않는 것 같습니다."}};
    default:
      return {"unverified",
              Severity::warning,
              {"The entry could not be checked for an unknown reason.",
               "알 수 없는 이유로 대조하지 못한 항목입니다."}};
  }
}

Region known_region(const AuditedEntry& audited, const Reason& reason) {
  if (reason.region.line > 0) return reason.region;
  const std::size_t line = reason.place.line > 0 ? reason.place.line : audited.entry.line;
  return {std::max<std::size_t>(line, 1), 0, 0, 0};
}

/// Finds the causes that at least five entries share. Two entries are enough if the cause is that summaries
/// of one file are not in Korean.
std::vector<UnverifiedCause> widespread_causes(const AuditRun& run, Language language) {
  constexpr std::size_t widespread = 5;
  std::vector<UnverifiedCause> causes = unverified_causes(run, language);
  std::erase_if(causes, [](const UnverifiedCause& cause) {
    return cause.entries.size() < (cause.is_of_one_file ? 2 : widespread);
  });
  return causes;
}

double probability(const ListedFinding& finding) {
  const double mismatch = finding.audited->judgement.mismatch.value_or(-1);
  return std::isfinite(mismatch) ? mismatch : -1;
}

}  // namespace

std::vector<ListedFinding> list_findings(const AuditRun& run) {
  std::vector<ListedFinding> findings;
  std::map<std::pair<std::string, std::string>, std::size_t> seen;
  const auto add = [&](std::size_t entry, const AuditedEntry& audited, const Reason& reason) {
    ListedFinding finding;
    finding.entry = entry;
    finding.audited = &audited;
    finding.reason = reason;
    finding.region = known_region(audited, reason);
    finding.fingerprint = fingerprint_of(audited, reason);
    finding.repetition = ++seen[{audited.file, finding.fingerprint}];
    findings.push_back(std::move(finding));
  };
  for (std::size_t i = 0; i < run.entries.size() + run.unread.size(); ++i) {
    const AuditedEntry& audited =
        i < run.entries.size() ? run.entries[i] : run.unread[i - run.entries.size()];
    const Judgement& judgement = audited.judgement;
    for (const Reason& reason : judgement.reasons) add(i, audited, reason);
    if (judgement.reasons.empty() && judgement.verdict != Verdict::ok) {
      add(i, audited, unexplained(judgement.verdict));
    }
  }
  return findings;
}

std::vector<ListedFinding> worst_findings(const AuditRun& run) {
  std::vector<ListedFinding> findings = list_findings(run);
  std::erase_if(findings, [](const ListedFinding& finding) { return finding.is_accepted(); });
  std::ranges::stable_sort(findings, [](const ListedFinding& a, const ListedFinding& b) {
    if (a.reason.severity != b.reason.severity) return a.reason.severity > b.reason.severity;
    return probability(a) > probability(b);
  });
  return findings;
}

bool tells_cause(const Reason& reason) {
  return reason.code == "unverified" || reason.code == "language";
}

std::vector<UnverifiedCause> take_widespread(const AuditRun& run, std::vector<ListedFinding>& findings,
                                             Language language) {
  std::vector<UnverifiedCause> causes = widespread_causes(run, language);
  std::set<std::size_t> entries;
  for (const UnverifiedCause& cause : causes) entries.insert(cause.entries.begin(), cause.entries.end());
  std::erase_if(findings, [&](const ListedFinding& finding) {
    return tells_cause(finding.reason) && entries.contains(finding.entry);
  });
  return causes;
}

void shorten_widespread_causes(const AuditRun& run, std::vector<ListedFinding>& findings) {
  std::map<std::size_t, Message> same_as_first;  // By entry index, for all but the first entry of each cause.
  for (const UnverifiedCause& cause : widespread_causes(run, Language::english)) {
    const AuditedEntry& first = run.entries[cause.entries.front()];
    const Message same = {
        say(phrases::same_cause, Language::english, entry_name(first, widest_first_name, Language::english)),
        say(phrases::same_cause, Language::korean, entry_name(first, widest_first_name, Language::korean))};
    for (const std::size_t entry : std::span(cause.entries).subspan(1)) same_as_first[entry] = same;
  }
  for (ListedFinding& finding : findings) {
    const auto same = same_as_first.find(finding.entry);
    if (same != same_as_first.end() && tells_cause(finding.reason)) finding.reason.message = same->second;
  }
}

std::string entry_name(const AuditedEntry& audited, std::size_t width, Language language) {
  const std::string id = audited.entry.id ? to_string(*audited.entry.id) + " " : "";
  const std::string name = truncate(printable(id + audited.entry.title), width);
  return name.empty() ? std::string(phrases::untitled_entry.in(language)) : name;
}

std::string finding_sentence(const Reason& reason, Language language) {
  constexpr std::size_t widest = 1000;
  const std::string sentence = truncate(printable(reason.message.in(language)), widest);
  return sentence.empty() ? std::string(phrases::unexplained.in(language)) : sentence;
}

}  // namespace daejo::report
