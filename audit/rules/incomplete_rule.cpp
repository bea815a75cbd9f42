#include "audit/rules/incomplete_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "audit/rules/entry_reading.h"
#include "audit/rules/left_over_text.h"
#include "audit/rules/section_ending.h"
#include "audit/rules/unjudged_text.h"
#include "audit/text/sentences.h"

namespace daejo::audit {
namespace {

Reason describe(std::string defect, Message message, Span source, const std::string& section) {
  Reason reason = make_reason("incomplete", std::move(message), source);
  reason.evidence = {{"defect", std::move(defect)}, {"section", section}};
  return reason;
}

std::string quoted(const parsers::Section& section) {
  return section.label.empty() ? "" : fmt::format(" \"{}\"", section.label);
}

/// The label in quotes, followed by a space; empty if there is no label. In a Korean message, a noun with its
/// particle follows, so the particle need not agree with the label.
std::string quoted_before(const parsers::Section& section) {
  return section.label.empty() ? "" : fmt::format("\"{}\" ", section.label);
}

std::vector<std::string> missing_labels(const parsers::Entry& entry, const DigestHabits& habits) {
  std::set<std::string> own;
  for (const parsers::Section& section : entry.sections) own.insert(label_key(section.label));
  std::vector<std::string> missing;
  for (const std::string& label : habits.expected) {
    if (!own.contains(label_key(label))) missing.push_back(label);
  }
  return missing;
}

/// Reports the labels that most entries have and this entry lacks. An entry with at least as many sections as
/// there are such labels is complete, even if its labels differ.
std::vector<Reason> find_missing_sections(const parsers::Entry& entry, const DigestHabits& habits) {
  if (entry.sections.size() >= habits.expected.size()) return {};
  const auto missing = missing_labels(entry, habits);
  if (missing.empty()) return {};
  std::string names;
  for (const std::string& label : missing) names += (names.empty() ? "\"" : ", \"") + label + "\"";
  return {describe(
      "missing-section",
      {fmt::format("The summary has no section {}, which most entries have. Add what is missing.", names),
       fmt::format("대부분의 항목에 있는 {} 단락이 없습니다. 빠진 내용을 채우세요.", names)},
      {}, names)};
}

Reason describe_empty(const parsers::Section& section) {
  return describe("empty-section",
                  {fmt::format("The section{} is empty. Fill it.", quoted(section)),
                   fmt::format("{}단락이 비어 있습니다. 내용을 채우세요.", quoted_before(section))},
                  section.source, section.label);
}

Reason describe_cut(const parsers::Section& section, Span sentence) {
  return describe(
      "cut-off",
      {fmt::format("The section{} seems to break off in the middle of a sentence. Finish it.",
                   quoted(section)),
       fmt::format("{}단락이 문장 중간에서 끊긴 것 같습니다. 끝까지 쓰세요.", quoted_before(section))},
      source_of(section, sentence), section.label);
}

Reason describe_left_over(const parsers::Section& section, const LeftOver& found) {
  const std::string words(found.text.of(section.text));
  const bool is_refusal = found.kind == LeftOverKind::refusal;
  if (found.kind == LeftOverKind::failure) {
    Reason failed = describe(
        "failure",
        {fmt::format("\"{}\" is a notice that the summary could not be made. Write the summary again.",
                     words),
         fmt::format("요약을 만들지 못했다는 알림이 남아 있습니다: \"{}\". 요약을 다시 쓰세요.", words)},
        source_of(section, found.text), section.label);
    failed.evidence.push_back({"text", words});
    return failed;
  }
  Message message =
      is_refusal
          ? Message{fmt::format(
                        "\"{}\" is what a language model says to its user, and not a summary. Write the summary again.",
                        words),
                    fmt::format(
                        "언어 모델이 사용자에게 한 말이 요약에 남아 있습니다: \"{}\". 요약을 다시 쓰세요.",
                        words)}
          : Message{
                fmt::format(
                    "\"{}\" is a placeholder of a prompt that was not filled in. Write the summary again.",
                    words),
                fmt::format("채우지 않은 프롬프트의 빈칸이 남아 있습니다: \"{}\". 요약을 다시 쓰세요.",
                            words)};
  Reason reason = describe(is_refusal ? "refusal" : "placeholder", std::move(message),
                           source_of(section, found.text), section.label);
  reason.evidence.push_back({"text", words});
  return reason;
}

/// How many sections of an entry have text, and how many of these are `Ending::nominal`.
struct FilledSections {
  std::size_t count = 0;
  std::size_t nominal = 0;

  explicit FilledSections(const parsers::Entry& entry) {
    for (const parsers::Section& section : entry.sections) {
      if (!is_filled(section)) continue;
      ++count;
      if (read_ending(section.text) == Ending::nominal) ++nominal;
    }
  }
};

/// For a section that is `Ending::nominal`: whether a full stop is missing at its end. At least three entries
/// (with this one) must have the label, and at least 65 % of the other sections with this label must be
/// `Ending::stopped`. `habits` counts these in the digest, or in the run if the digest is small. If the entry
/// has two or more other sections, at most half of these may be nominal.
bool writes_full_stops(const FilledSections& filled, const parsers::Section& section,
                       const DigestHabits& habits) {
  constexpr double mostly = 0.65;
  const SectionHabit* habit = habits.find(section);
  // A label that only one or two entries have is too rare to show a habit.
  constexpr std::size_t fewest_entries_of_a_habit = 3;
  if (habit == nullptr || habit->entries < fewest_entries_of_a_habit) return false;
  if (static_cast<double>(habit->stopped) < mostly * static_cast<double>(habit->sections - 1)) return false;
  const std::size_t others = filled.count - 1;
  return others < 2 || 2 * (filled.nominal - 1) <= others;
}

/// Whether a section is cut off. Bullets without labels form one text, so any of them except the last may end
/// with a colon or a comma.
bool is_cut_off(const parsers::Entry& entry, const FilledSections& filled, const parsers::Section& section,
                const DigestHabits& habits) {
  const Ending ending = read_ending(section.text);
  const bool leads_on = section.label.empty() && &section != &entry.sections.back();
  switch (ending) {
    case Ending::stopped:
    case Ending::closed:
      return false;
    case Ending::colon:
      return !leads_on;
    case Ending::open:
      return !(leads_on && section.text.ends_with(","));
    case Ending::nominal:
      return writes_full_stops(filled, section, habits);
  }
  return false;
}

/// Whether the section ends in the middle of a link that is complete in the abstract.
bool ends_in_cut_link(const AuditedEntry& audited, const parsers::Section& section) {
  constexpr std::string_view marks = " \t\n()[]{}<>\"'";
  if (!audited.paper) return false;
  const std::size_t start = section.text.rfind("://");
  if (start == std::string::npos || section.text.find_first_of(marks, start) != std::string::npos)
    return false;
  const std::string_view link = std::string_view(section.text).substr(start);
  const std::string& abstract = audited.paper->abstract;
  for (std::size_t at = abstract.find(link); at != std::string::npos; at = abstract.find(link, at + 1)) {
    const std::size_t end = abstract.find_first_of(marks, at);
    const std::string_view rest = std::string_view(abstract).substr(0, end).substr(at + link.size());
    if (rest.find_first_not_of("./,;:") == std::string_view::npos) return false;
  }
  return abstract.find(link) != std::string::npos;
}

Span last_sentence(const parsers::Section& section) {
  const auto sentences = find_sentences(section.text);
  return sentences.empty() ? Span{0, section.text.size()} : sentences.back();
}

std::optional<Reason> examine(const AuditedEntry& audited, const FilledSections& filled,
                              const parsers::Section& section, const DigestHabits& habits) {
  const parsers::Entry& entry = audited.entry;
  if (!is_filled(section)) return describe_empty(section);
  const auto found = find_left_over(section.text);
  // One of several sections without labels may say that something failed in the paper's work, so it is not
  // taken for a notice of failure.
  const bool may_be_notice = !section.label.empty() || filled.count == 1;
  if (found && (found->kind != LeftOverKind::failure || may_be_notice))
    return describe_left_over(section, *found);
  if (is_cut_off(entry, filled, section, habits) || ends_in_cut_link(audited, section))
    return describe_cut(section, last_sentence(section));
  return std::nullopt;
}

/// Raises the reasons to errors if the whole summary is a refusal or a notice of failure
/// (`is_failure_or_refusal`).
void raise_failures(const parsers::Entry& entry, std::vector<Reason>& reasons) {
  if (!is_failure_or_refusal(entry)) return;
  for (Reason& reason : reasons) reason.severity = Severity::error;
}

}  // namespace

std::vector<Reason> incomplete_reasons(const AuditedEntry& audited, const DigestHabits& habits) {
  const parsers::Entry& entry = audited.entry;
  if (std::ranges::none_of(entry.sections, is_filled)) {
    if (habits.entries == 0) return {};
    return {describe("no-summary",
                     {"The entry has no summary, though other entries have one. Write it.",
                      "다른 항목과 달리 요약이 없습니다. 요약을 쓰세요."},
                     {}, "")};
  }
  std::vector<Reason> reasons = find_missing_sections(entry, habits);
  const FilledSections filled(entry);
  for (const parsers::Section& section : entry.sections) {
    if (auto reason = examine(audited, filled, section, habits)) reasons.push_back(*std::move(reason));
  }
  raise_failures(entry, reasons);
  return reasons;
}

}  // namespace daejo::audit
