#include "audit/rules/unjudged_text.h"

#include <algorithm>

#include "audit/rules/language_rule.h"
#include "audit/rules/left_over_text.h"

namespace daejo::audit {
namespace {

bool is_notice(const parsers::Section& section) {
  constexpr std::size_t longest_notice = 400;
  if (section.text.size() > longest_notice) return false;
  const auto found = find_left_over(section.text);
  return found && found->kind != LeftOverKind::placeholder;
}

void withdraw(Judgement& judgement) {
  judgement = Judgement{};
}

}  // namespace

bool is_failure_or_refusal(const parsers::Entry& entry) {
  bool any = false;
  for (const parsers::Section& section : entry.sections) {
    if (section.text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
    if (!is_notice(section)) return false;
    any = true;
  }
  return any;
}

void withdraw_verdicts(std::span<AuditedEntry> entries) {
  for (AuditedEntry& audited : entries) {
    if (audited.judgement.verdict == Verdict::unverified) continue;
    if (is_in_another_language(summary_text(audited.entry)) || is_failure_or_refusal(audited.entry)) {
      withdraw(audited.judgement);
    }
  }
}

}  // namespace daejo::audit
