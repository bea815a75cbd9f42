#include "audit/rules/entry_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "audit/rules/acronym_expansions.h"

namespace daejo::audit {
namespace {

Reason acronym_reason(const parsers::Section& section, const AcronymExpansion& own,
                      const AcronymExpansion& papers) {
  const Message message = {
      fmt::format(R"(The summary spells {} out as "{}", the abstract as "{}". Use the abstract's words.)",
                  own.acronym, own.expansion, papers.expansion),
      fmt::format(R"({}의 풀이가 요약에서는 "{}", 초록에서는 "{}"입니다. 초록을 따르세요.)", own.acronym,
                  own.expansion, papers.expansion)};
  Reason reason = make_reason("acronym-expansion", message, source_of(section, own.span));
  reason.evidence = {{"acronym", own.acronym}, {"summary", own.expansion}, {"abstract", papers.expansion}};
  return reason;
}

}  // namespace

std::vector<Reason> acronym_reasons(const EntryReading& reading) {
  if (!reading.audited.paper || reading.audited.judgement.verdict == Verdict::mismatch) return {};
  std::vector<AcronymExpansion> papers = acronym_expansions(reading.paper_text);
  std::erase_if(papers, [](const AcronymExpansion& one) { return !spells_out(one.expansion, one.acronym); });
  if (papers.empty()) return {};
  std::vector<Reason> reasons;
  std::set<std::string> reported;
  for (const parsers::Section& section : reading.entry().sections) {
    for (const AcronymExpansion& own : acronym_expansions(section.text)) {
      const auto found = std::ranges::find(papers, own.acronym, &AcronymExpansion::acronym);
      if (found == papers.end() || may_be_same_expansion(own.expansion, found->expansion)) continue;
      if (reported.insert(own.acronym).second) reasons.push_back(acronym_reason(section, own, *found));
    }
  }
  return reasons;
}

}  // namespace daejo::audit
