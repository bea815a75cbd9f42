#include "report/sarif.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string_view>

#include "base/version.h"
#include "findings/rules.h"
#include "report/finding_list.h"
#include "report/json_value.h"
#include "report/phrases.h"
#include "report/report_path.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

/// Puts a space into "](" and "{0", so that SARIF does not take text like "[text](target)" for a link or
/// "{0}" for a placeholder (3.11.5, 3.11.6).
std::string message_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool would_link = c == '(' && out.ends_with(']');
    const bool would_stand_for = c >= '0' && c <= '9' && out.ends_with('{');
    if (would_link || would_stand_for) out += ' ';
    out += c;
  }
  return out;
}

/// Turns "title-mismatch" into "TitleMismatch".
std::string pascal_case(std::string_view code) {
  std::string name;
  bool starts_word = true;
  for (const char c : code) {
    const bool is_small = c >= 'a' && c <= 'z';
    if (c != '-') name += starts_word && is_small ? static_cast<char>(c - 'a' + 'A') : c;
    starts_word = c == '-';
  }
  return name;
}

std::string_view problem_severity(Severity severity) {
  return severity == Severity::note ? "recommendation" : to_string(severity);
}

Json describe_rule(const Rule& rule, const CiOptions& options) {
  Json described = {
      {"id", rule.code},
      {"shortDescription", {{"text", Phrase{rule.title, rule.title_ko}.in(options.language)}}},
      {"fullDescription", {{"text", Phrase{rule.meaning, rule.meaning_ko}.in(options.language)}}},
      {"help",
       {{"text", fmt::format("{}\n{}\n\n{}\n{}", rule.title, rule.meaning, rule.title_ko, rule.meaning_ko)},
        {"markdown",
         fmt::format("**{}.** {}\n\n**{}.** {}", rule.title, rule.meaning, rule.title_ko, rule.meaning_ko)}}},
      {"defaultConfiguration", {{"level", to_string(rule.severity)}}},
      {"properties",
       {{"tags", Json::array({"summary"})}, {"problem.severity", problem_severity(rule.severity)}}}};
  // In SARIF, the name of a rule must differ from its id in more than case. So a rule with a one-word code
  // has no name.
  if (rule.code.find('-') != std::string_view::npos) described["name"] = pascal_case(rule.code);
  if (!options.documentation_url.empty()) {
    described["helpUri"] = fmt::format("{}#{}", options.documentation_url, rule.code);
  }
  return described;
}

Json describe_region(const Region& region) {
  Json described = {{"startLine", region.line}};
  if (region.column == 0) return described;
  described["startColumn"] = region.column;
  described["endLine"] = region.end_line;
  described["endColumn"] = region.end_column;
  return described;
}

Json sarif_location(const std::string& file, const Region& region, const CiOptions& options) {
  Json physical = {{"artifactLocation", {{"uri", path_uri(report_path(file, options.paths))}}}};
  if (region.line > 0) physical["region"] = describe_region(region);
  return {{"physicalLocation", physical}};
}

Json describe_suppression(const Reason& reason) {
  Json suppression = {{"kind", reason.suppressed == Suppression::in_digest ? "inSource" : "external"}};
  if (!reason.justification.empty()) suppression["justification"] = printable(reason.justification);
  return suppression;
}

/// The properties of a finding, for programs: the entry, its verdict and probability, the Korean message and
/// the evidence. GitHub does not show them.
Json describe_properties(const ListedFinding& finding) {
  const AuditedEntry& audited = *finding.audited;
  Json properties;
  if (audited.entry.id) properties["arxivId"] = printable(to_string(*audited.entry.id));
  properties["title"] = printable(audited.entry.title);
  properties["verdict"] = to_string(audited.judgement.verdict);
  properties["mismatch"] = json_number(audited.judgement.mismatch);
  properties["messageKo"] = printable(finding.reason.message.korean);
  properties["evidence"] = json_evidence(finding.reason.evidence);
  return properties;
}

Json describe_result(const ListedFinding& finding, const CiOptions& options) {
  const Reason& reason = finding.reason;
  const Rule* const rule = find_rule(reason.code);
  Json result = {{"ruleId", rule != nullptr ? reason.code : printable("x-" + reason.code)}};
  if (rule != nullptr) result["ruleIndex"] = rule - all_rules().data();
  result["level"] = to_string(reason.severity);
  const std::string name = entry_name(*finding.audited, 200, options.language);
  result["message"] = {
      {"text", message_text(fmt::format("{} ({})", finding_sentence(reason, options.language), name))}};
  result["locations"] = Json::array({sarif_location(finding.audited->file, finding.region, options)});
  const std::string fingerprint = fmt::format("{}:{}", finding.fingerprint, finding.repetition);
  result["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint}, {"daejoReason/v1", fingerprint}};
  if (finding.is_accepted()) result["suppressions"] = Json::array({describe_suppression(reason)});
  result["properties"] = describe_properties(finding);
  return result;
}

Json describe_notification(std::string_view level, std::string_view id, std::string_view sentence) {
  return {{"descriptor", {{"id", id}}},
          {"level", level},
          {"message", {{"text", message_text(truncate(printable(sentence), 1000))}}}};
}

Json describe_problem(const Problem& problem, std::string_view level, std::string_view id,
                      const CiOptions& options) {
  Json notification = describe_notification(level, id, problem.sentence);
  if (problem.place.file.empty()) return notification;
  const Region region{problem.place.line, 0, 0, 0};
  notification["locations"] = Json::array({sarif_location(problem.place.file, region, options)});
  return notification;
}

/// What each exit status means, from 0 to 3.
constexpr std::array statuses = {phrases::status_clean, phrases::status_findings, phrases::status_error,
                                 phrases::status_unverified};

Json describe_invocation(const AuditRun& run, std::size_t left_out, const CiOptions& options) {
  std::vector<FailOn> fail_on(run.entries.size());
  for (std::size_t i = 0; i < fail_on.size(); ++i) fail_on[i] = options.fail_level(i);
  const ExitStatus status = exit_status(run, fail_on);
  Json notifications = Json::array();
  for (const Problem& problem : run.unreadable) {
    notifications.push_back(describe_problem(problem, "error", "unreadable-input", options));
  }
  for (const Problem& problem : run.problems) {
    notifications.push_back(describe_problem(problem, "note", "odd-input", options));
  }
  if (left_out > 0) {
    notifications.push_back(describe_notification(
        "warning", "results-left-out",
        say(phrases::results_left_out, options.language, left_out, most_sarif_results)));
  }
  return {{"executionSuccessful", run.unreadable.empty()},
          {"exitCode", static_cast<int>(status)},
          {"exitCodeDescription", statuses.at(static_cast<std::size_t>(status)).in(options.language)},
          {"toolExecutionNotifications", notifications}};
}

/// If there are more findings than GitHub accepts, removes accepted ones first, and then the least severe.
/// The remaining findings keep their order. Returns how many were removed.
std::size_t keep_worst(std::vector<ListedFinding>& findings) {
  if (findings.size() <= most_sarif_results) return 0;
  const std::size_t left_out = findings.size() - most_sarif_results;
  const auto mildness = [](const ListedFinding& finding) {
    return std::pair(finding.is_accepted(), -static_cast<int>(finding.reason.severity));
  };
  std::vector<std::size_t> order(findings.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return mildness(findings[i]); });
  order.resize(most_sarif_results);
  std::ranges::sort(order);
  std::vector<ListedFinding> kept;
  kept.reserve(order.size());
  for (const std::size_t i : order) kept.push_back(std::move(findings[i]));
  findings = std::move(kept);
  return left_out;
}

/// A kind of notification: what happened and what to do about it.
struct NotificationKind {
  std::string_view id;
  Phrase title;
  Phrase meaning;
};

constexpr NotificationKind notification_kinds[] = {
    {"unreadable-input",
     {"An input that could not be read", "읽지 못한 입력"},
     {"A file that was named could not be read, so nothing in it was checked. Fix it, or remove it from the command.",
      "이름을 댄 파일을 읽지 못해 그 안의 아무것도 확인하지 않았습니다. 파일을 고치거나 명령에서 빼세요."}},
    {"odd-input",
     {"Odd input that was read anyway", "이상하지만 읽은 입력"},
     {"A file has an oddity and was read as well as possible. Check with `daejo read` whether it was understood.",
      "파일에 이상한 곳이 있어 할 수 있는 만큼 읽었습니다. 제대로 읽었는지 `daejo read`로 확인하세요."}},
    {"results-left-out",
     {"More results than a run may have", "한 번에 담을 수 있는 것보다 많은 결과"},
     {"GitHub accepts a limited number of results, so accepted ones were left out first, and then the least severe. `--format json` has all of them.",
      "GitHub이 받는 결과 수에는 한계가 있어 허용된 것을 먼저 빼고 나머지는 가벼운 것부터 뺐습니다. `--format json`에는 모두 있습니다."}},
};

Json describe_notification_kind(const NotificationKind& kind, Language language) {
  return {{"id", kind.id},
          {"shortDescription", {{"text", kind.title.in(language)}}},
          {"fullDescription", {{"text", kind.meaning.in(language)}}},
          {"help", {{"text", kind.meaning.in(language)}}}};
}

Json describe_driver(const CiOptions& options) {
  Json driver = {{"name", "daejo"}, {"version", tool_version()}, {"semanticVersion", tool_version()}};
  if (!options.documentation_url.empty()) driver["informationUri"] = options.documentation_url;
  Json rules = Json::array();
  for (const Rule& rule : all_rules()) rules.push_back(describe_rule(rule, options));
  driver["rules"] = std::move(rules);
  Json kinds = Json::array();
  for (const NotificationKind& kind : notification_kinds) {
    kinds.push_back(describe_notification_kind(kind, options.language));
  }
  driver["notifications"] = std::move(kinds);
  return driver;
}

}  // namespace

std::string render_sarif(const AuditRun& run, const CiOptions& options) {
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  const std::size_t left_out = keep_worst(findings);
  Json sarif_run;
  sarif_run["tool"] = {{"driver", describe_driver(options)}};
  if (options.language == Language::korean) sarif_run["language"] = "ko";
  sarif_run["columnKind"] = "unicodeCodePoints";
  sarif_run["invocations"] = Json::array({describe_invocation(run, left_out, options)});
  sarif_run["results"] =
      array_of(findings, [&](const ListedFinding& finding) { return describe_result(finding, options); });
  const Json document = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                         {"version", "2.1.0"},
                         {"runs", Json::array({sarif_run})}};
  return document.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace daejo::report
