#include "audit/rules/repeated_passage_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "audit/model/summary_terms.h"
#include "audit/rules/entry_reading.h"
#include "audit/score/term_support.h"
#include "audit/text/sentences.h"

namespace daejo {
namespace {

constexpr std::size_t run_length = 3;
/// The least sum of a run's IDF. Of the runs that three right summaries or more of clean days share, two of
/// 32 reach it, each alone in its sentence.
constexpr double least_information = 14;
/// Of a run's three terms the paper supports at most so much.
constexpr double most_support = 0.7;
constexpr std::size_t fewest_papers = 3;
constexpr double least_share_of_papers = 0.005;
constexpr std::size_t fewest_runs = 2;
constexpr std::size_t most_ids = 5;

/// A term of a section in reading order.
struct PlacedSupport {
  std::uint64_t hash = 0;
  std::size_t sentence = 0;
  double weight = 0;
  double supported = 0;  ///< The share of the weight, 0 to 1.
  Span span;
};

/// A specific run of terms that its paper does not support.
struct Run {
  std::uint64_t hash = 0;
  std::uint32_t entry = 0;
  std::uint32_t section = 0;
  Span span;  ///< Bytes of the section's text.
};

std::vector<std::size_t> sentence_numbers(std::string_view text, const TermList& list) {
  const std::vector<Span> spans = find_sentences(text);
  std::vector<std::size_t> numbers;
  numbers.reserve(list.terms.size());
  std::size_t sentence = 0;
  for (const Term& term : list.terms) {
    while (sentence < spans.size() && spans[sentence].end <= term.span.begin) ++sentence;
    numbers.push_back(sentence);
  }
  return numbers;
}

/// The whole words of a text; of a hyphenated one the parts are left out.
std::vector<PlacedSupport> placed_supports(Workspace& work, std::string_view text, const Document& document) {
  const SummaryTerms summary = read_summary(work.vocabulary, text);
  const SummarySupport support = support_of(work.model(), summary, document);
  const std::vector<std::size_t> sentences = sentence_numbers(text, summary.list);
  std::vector<PlacedSupport> all(summary.list.terms.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Term& term = summary.list.terms[i];
    all[i] = {hash_bytes(summary.list.key(term)), sentences[i], 0, 0, term.span};
  }
  const auto put = [&](const TermPlace& at, const TermSupport& of_term) {
    PlacedSupport& placed = all[at.place];
    placed.weight = std::max(placed.weight, of_term.weight);
    if (of_term.weight > 0) placed.supported = std::max(placed.supported, of_term.supported / of_term.weight);
  };
  for (const TermPlace& at : summary.latin_places) put(at, support.latin[at.counted]);
  for (const TermPlace& at : summary.korean_places) put(at, support.korean[at.counted]);
  std::vector<PlacedSupport> whole;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!summary.list.terms[i].part) whole.push_back(all[i]);
  }
  return whole;
}

std::vector<Run> runs_of(Workspace& work, const Entry& entry, std::uint32_t number,
                         const Document& document) {
  std::vector<Run> runs;
  for (std::uint32_t section = 0; section < entry.sections.size(); ++section) {
    const auto terms = placed_supports(work, entry.sections[section].text, document);
    for (std::size_t i = 0; i + run_length <= terms.size(); ++i) {
      if (terms[i].sentence != terms[i + run_length - 1].sentence) continue;
      double information = 0;
      double supported = 0;
      std::uint64_t hash = 0;
      for (std::size_t k = i; k < i + run_length; ++k) {
        information += terms[k].weight;
        supported += terms[k].supported;
        hash = (hash ^ terms[k].hash) * 0x9E3779B97F4A7C15U;  // of the golden ratio, as in Knuth's hashing
      }
      if (information < least_information || supported > most_support) continue;
      runs.push_back({hash, number, section, {terms[i].span.begin, terms[i + run_length - 1].span.end}});
    }
  }
  return runs;
}

/// A run with the papers that have it.
struct RepeatedRun {
  Run run;
  std::size_t papers = 0;
  std::vector<std::string> ids;  ///< The first few.
};

std::vector<RepeatedRun> repeated_runs(std::vector<Run> runs, std::span<const AuditedEntry> entries,
                                       std::size_t fewest) {
  std::ranges::sort(runs, [](const Run& a, const Run& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.entry < b.entry;
  });
  std::vector<RepeatedRun> repeated;
  for (auto begin = runs.begin(); begin != runs.end();) {
    const auto end = std::find_if(begin, runs.end(), [&](const Run& run) { return run.hash != begin->hash; });
    std::vector<std::string> ids;
    for (auto at = begin; at != end; ++at) ids.push_back(entries[at->entry].entry.id->base);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    const std::size_t papers = ids.size();
    if (papers >= fewest) {
      ids.resize(std::min(ids.size(), most_ids + 1));
      for (; begin != end; ++begin) repeated.push_back({*begin, papers, ids});
    }
    begin = end;
  }
  std::ranges::sort(repeated, [](const RepeatedRun& a, const RepeatedRun& b) {
    if (a.run.entry != b.run.entry) return a.run.entry < b.run.entry;
    if (a.run.section != b.run.section) return a.run.section < b.run.section;
    return a.run.span.begin < b.run.span.begin;
  });
  return repeated;
}

Reason passage_reason(const AuditedEntry& audited, std::span<const RepeatedRun> runs) {
  const Section& section = audited.entry.sections[runs.front().run.section];
  const Span span{runs.front().run.span.begin, runs.back().run.span.end};
  const auto most = std::ranges::max_element(runs, {}, &RepeatedRun::papers);
  std::string others;
  std::size_t named = 0;
  for (const std::string& id : most->ids) {
    if (id == audited.entry.id->base || named++ == most_ids) continue;
    others += (others.empty() ? "" : ", ") + id;
  }
  const std::size_t count = most->papers - 1;
  Reason reason = make_reason(
      "repeated-passage",
      {fmt::format(
           "This passage stands under {} other papers, too ({}{}), and is in none of their abstracts: a "
           "prompt may have leaked.",
           count, others, count > named ? ", …" : ""),
       fmt::format(
           "초록에 없는 이 대목이 다른 논문 {}편({}{})의 요약에도 있습니다. 프롬프트가 새어 나온 것일 수 "
           "있습니다.",
           count, others, count > named ? ", …" : "")},
      source_of(section, span));
  reason.evidence = {{"passage", std::string(span.of(section.text))},
                     {"papers", static_cast<double>(most->papers)},
                     {"other_ids", others}};
  return reason;
}

/// A reason for each group of runs that overlap.
void add_passages(AuditedEntry& audited, std::span<const RepeatedRun> runs) {
  for (std::size_t begin = 0; begin < runs.size();) {
    std::size_t end = begin + 1;
    while (end < runs.size() && runs[end].run.section == runs[begin].run.section &&
           runs[end].run.span.begin < runs[end - 1].run.span.end)
      ++end;
    if (end - begin >= fewest_runs)
      audited.judgement.reasons.push_back(passage_reason(audited, runs.subspan(begin, end - begin)));
    begin = end;
  }
}

}  // namespace

void add_repeated_passage_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, std::size_t threads) {
  const auto is_read = [&](std::size_t i) {
    return i < memory.documents.size() && memory.documents[i] && entries[i].entry.id;
  };
  std::vector<std::vector<Run>> by_entry(entries.size());
  memory.workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    if (is_read(i))
      by_entry[i] = runs_of(work, entries[i].entry, static_cast<std::uint32_t>(i), *memory.documents[i]);
  });
  std::vector<Run> runs;
  std::size_t read = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    read += is_read(i) ? 1 : 0;
    std::ranges::move(by_entry[i], std::back_inserter(runs));
  }
  const auto share = static_cast<std::size_t>(least_share_of_papers * static_cast<double>(read));
  const auto repeated = repeated_runs(std::move(runs), entries, std::max(fewest_papers, share));
  for (std::size_t begin = 0; begin < repeated.size();) {
    std::size_t end = begin;
    while (end < repeated.size() && repeated[end].run.entry == repeated[begin].run.entry) ++end;
    add_passages(entries[repeated[begin].run.entry], std::span(repeated).subspan(begin, end - begin));
    begin = end;
  }
}

}  // namespace daejo
