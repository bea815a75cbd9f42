// Properties of scores and verdicts.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cmath>

#include "audit/rules/add_reasons.h"
#include "audit/score/audit_digests.h"
#include "audit/score/score_pairs.h"
#include "tests/audit/toy_corpus.h"
#include "tests/properties/generators.h"

namespace daejo::test {
namespace {

RC_GTEST_PROP(AuditProperties, scores_are_finite_and_within_their_bounds, ()) {
  audit::PairLine line;
  line.title = *any_bytes();
  line.summary = *any_bytes();
  line.abstract = *any_bytes();
  audit::Workspace workspace(toy_model());
  const audit::PairScore score = score_pair(workspace, line);
  for (const double signal : score.signals) RC_ASSERT(std::isfinite(signal));
  RC_ASSERT(score.own.cosine >= 0 && score.own.cosine <= 1 + 1e-6);
  RC_ASSERT(score.own.abstract_likelihood >= 0 && score.own.summary_likelihood >= 0);
  const double logit = mismatch_logit(toy_model().calibration, score.signals, 0.05).value;
  RC_ASSERT(std::isfinite(logit));
  RC_ASSERT(audit::probability_of(logit) >= 0 && audit::probability_of(logit) <= 1);
}

/// Entries about some of the toy papers. The summary of each is either random words or `toy_summary`.
std::vector<parsers::Entry> any_entries() {
  const std::vector<parsers::Paper> papers = toy_papers();
  std::vector<parsers::Entry> entries;
  for (const parsers::Paper& paper : papers) {
    if (!*rc::gen::arbitrary<bool>()) continue;
    parsers::Entry entry;
    entry.id = paper.id;
    entry.title = paper.title;
    parsers::Section section;
    section.text = *rc::gen::oneOf(plain_line(), rc::gen::just(std::string(toy_summary)));
    section.runs = {{0, 0}};
    entry.sections.push_back(section);
    entries.push_back(entry);
  }
  return entries;
}

std::vector<AuditedEntry> audit(const std::vector<parsers::Entry>& entries, std::size_t threads) {
  std::map<parsers::ArxivId, audit::PaperOrCause> papers;
  for (const parsers::Paper& paper : toy_papers()) papers[paper.id] = {paper, {}};
  parsers::Digest digest;
  digest.file = "day.md";
  digest.entries = entries;
  const std::vector<parsers::Digest> digests = {digest};
  audit::AuditOptions options;
  options.threads = threads;
  auto audited = audit_digests(toy_model(), digests, papers, options);
  audit::ReasonOptions reasons;
  reasons.threads = threads;
  add_reasons(toy_model(), digests, audited, reasons);
  return audited;
}

std::vector<std::string> codes_of(const AuditedEntry& audited) {
  std::vector<std::string> codes;
  for (const Reason& reason : audited.judgement.reasons) codes.push_back(reason.code);
  return codes;
}

void assert_same(const AuditedEntry& one, const AuditedEntry& other) {
  RC_ASSERT(one.judgement.verdict == other.judgement.verdict);
  RC_ASSERT(one.judgement.logit == other.judgement.logit);
  RC_ASSERT(one.judgement.mismatch == other.judgement.mismatch);
}

RC_GTEST_PROP(AuditProperties, the_order_of_entries_does_not_change_a_verdict, ()) {
  const std::vector<parsers::Entry> entries = any_entries();
  std::vector<parsers::Entry> shuffled = entries;
  for (std::size_t i = shuffled.size(); i > 1; --i) {
    std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
  }
  const auto before = audit(entries, 1);
  const auto after = audit(shuffled, 1);
  RC_ASSERT(before.size() == after.size());
  for (const AuditedEntry& one : before) {
    const auto other = std::ranges::find_if(
        after, [&](const AuditedEntry& candidate) { return candidate.entry.id == one.entry.id; });
    RC_ASSERT(other != after.end());
    assert_same(one, *other);
  }
}

RC_GTEST_PROP(AuditProperties, the_number_of_threads_changes_nothing, ()) {
  const std::vector<parsers::Entry> entries = any_entries();
  const auto one = audit(entries, 1);
  const auto many = audit(entries, *rc::gen::inRange<std::size_t>(2, 9));
  RC_ASSERT(one.size() == many.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    assert_same(one[i], many[i]);
    RC_ASSERT(codes_of(one[i]) == codes_of(many[i]));
  }
}

RC_GTEST_PROP(AuditProperties, what_cannot_be_checked_is_never_ok, ()) {
  audit::Workspace workspace(toy_model());
  const std::string blank = *rc::gen::container<std::string>(rc::gen::elementOf(std::string(" \t\r\n")));
  const std::string text = *plain_line();
  for (const auto& [summary, abstract] : {std::pair(blank, text), std::pair(text, blank)}) {
    audit::PairLine line;
    line.summary = summary;
    line.abstract = abstract;
    const std::string answer = answer_pair_line(workspace, to_json_line(line), {});
    RC_ASSERT(answer.find("\"verdict\":\"unverified\"") != std::string::npos);
  }
}

}  // namespace
}  // namespace daejo::test
