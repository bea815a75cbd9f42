#include "check/second_opinion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iostream>

#include "base/json.h"
#include "base/utf8.h"
#include "check/fix_request.h"
#include "check/user_command.h"
#include "report/json_value.h"
#include "report/terminal_text.h"

namespace daejo::check {
namespace {

constexpr int ask_request_schema = 1;
constexpr std::size_t longest_reason = 2000;  // In bytes.

/// The command's answer, or a sentence that says why it cannot be used.
struct Opinion {
  std::string verdict;
  std::string reason;
  std::string objection;
};

Opinion refused(const std::string& objection) {
  return {{}, {}, objection};
}

/// Puts a reason on one line: replaces control characters below U+0020, such as line feeds, by spaces. If the
/// reason is longer than `longest_reason`, cuts it between two characters and adds "…".
std::string shown_reason(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  if (text.size() <= longest_reason) return text;
  std::size_t end = longest_reason;
  while (end > 0 && is_continuation_byte(text[end])) --end;
  return text.substr(0, end) + "…";
}

Opinion read_opinion(const std::string& text) {
  static constexpr std::array<std::string_view, 3> verdicts = {"ok", "review", "mismatch"};
  const ParsedJson answer = ParsedJson::parse(text, nullptr, false);
  if (!answer.is_object()) return refused("The command's output is not a JSON object.");
  const auto verdict = answer.find("verdict");
  const auto reason = answer.find("reason");
  if (verdict == answer.end() || !verdict->is_string() ||
      std::ranges::find(verdicts, verdict->get<std::string>()) == verdicts.end()) {
    return refused("The command's output has no \"verdict\" of ok, review or mismatch.");
  }
  if (reason == answer.end() || !reason->is_string() || reason->get<std::string>().empty()) {
    return refused("The command's output has no \"reason\", or one that is empty or not a text.");
  }
  return {verdict->get<std::string>(), shown_reason(reason->get<std::string>()), {}};
}

Reason reason_of(const AuditedEntry& audited, const Opinion& opinion) {
  Reason reason;
  reason.code = "second-opinion";
  reason.severity = Severity::note;
  reason.message = {
      fmt::format("Asked for a second opinion, the command says {}: {}", opinion.verdict, opinion.reason),
      fmt::format("다른 의견을 물은 명령의 답은 {}: {}", opinion.verdict, opinion.reason)};
  reason.place = {audited.file, audited.entry.line, 0};
  // A reason about the whole entry has the region of the entry's heading. If the entry has such a reason,
  // copy its region.
  const auto whole = std::ranges::find_if(audited.judgement.reasons,
                                          [](const Reason& other) { return other.source.size() == 0; });
  if (whole != audited.judgement.reasons.end()) reason.region = whole->region;
  reason.evidence = {{"verdict", opinion.verdict}, {"reason", opinion.reason}};
  return reason;
}

Json describe_term(const TermMatch& match) {
  return {{"summary", report::text_or_null(match.summary_term)},
          {"abstract", report::text_or_null(match.abstract_term)}};
}

}  // namespace

std::string ask_request(const AuditedEntry& audited) {
  Json request = {{"schema", ask_request_schema}};
  request.update(describe_entry(audited));
  request["terms_found"] = report::array_of(audited.judgement.terms_found, describe_term);
  request["terms_missed"] = report::array_of(audited.judgement.terms_missed, describe_term);
  return report::to_compact_text(request) + "\n";
}

void SecondOpinions::add(std::span<AuditedEntry> entries) {
  if (options_.command.empty()) return;
  for (AuditedEntry& audited : entries) {
    if (audited.judgement.verdict != Verdict::review) continue;
    if (asked_ < options_.most) {
      ask(audited);
    } else {
      ++passed_over_;
    }
  }
}

void SecondOpinions::ask(AuditedEntry& audited) {
  ++asked_;
  const CommandOutput output = run_user_command(
      {"--ask-with", "--ask-timeout", options_.command, options_.timeout}, ask_request(audited));
  const Opinion opinion = output.objection.empty() ? read_opinion(output.text) : refused(output.objection);
  if (!opinion.objection.empty()) {
    std::cerr << "daejo: "
              << report::printable(
                     fmt::format("{}: {}: {} There is no second opinion.",
                                 to_string(Place{audited.file, audited.entry.line}),
                                 audited.entry.id ? to_string(*audited.entry.id) : audited.entry.title,
                                 opinion.objection))
              << '\n';
    return;
  }
  ++answered_;
  audited.judgement.reasons.push_back(reason_of(audited, opinion));
}

void SecondOpinions::close(bool quiet) const {
  if (asked_ > 0 && !quiet) {
    std::cerr << fmt::format("daejo: The --ask-with command gave {} of {} second opinions.\n", answered_,
                             asked_);
  }
  if (passed_over_ > 0) {
    std::cerr << fmt::format(
        "daejo: {} more {} to review, but the command was not asked about {}, because --ask-most is {}.\n",
        passed_over_, passed_over_ == 1 ? "entry is" : "entries are", passed_over_ == 1 ? "it" : "them",
        options_.most);
  }
}

}  // namespace daejo::check
