#include "audit/rules/repeated_passage_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "audit/model/summary_terms.h"
#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/score/term_support.h"
#include "audit/text/sentences.h"

namespace daejo {
namespace {

constexpr std::size_t set_size = 3;
/// Information is IDF as far as the paper does not support the term. The unit is that of a name which no
/// abstract has. Of 2,066 summaries of clean days no three share a set of so much that is not a field's
/// metrics or methods.
constexpr double least_information = 1.25;
constexpr double least_information_of_term = 0.24;
/// A word that the lexicon does not know may be a name, or an ending cut wrongly.
constexpr double information_of_unknown_word = 0.28;
/// The sets of one sentence are made of its most informative terms among those that several papers share.
constexpr std::size_t most_terms = 8;
constexpr std::size_t fewest_papers = 3;
constexpr double least_share_of_papers = 0.001;
/// Abstracts of the background that have all terms of a set, from which the set is a field's usual one.
constexpr std::size_t usual_abstracts = 2;
constexpr std::size_t most_ids = 5;

/// A term of a sentence that the paper does not support, with its first place there.
struct NewTerm {
  std::uint64_t hash = 0;
  double information = 0;
  bool is_name = false;                      ///< Latin, and no number.
  EnglishTermId english = unknown_term_bit;  ///< Of a Latin term; else one that is unknown.
  Span span;                                 ///< Bytes of the section's text.
};

/// A sentence with its new terms, each once.
struct NewSentence {
  std::uint32_t entry = 0;
  std::uint32_t section = 0;
  std::vector<NewTerm> terms;
};

/// Three terms of a sentence.
struct TermSet {
  std::uint64_t hash = 0;
  std::uint32_t paper = 0;
  std::uint32_t sentence = 0;
  std::array<std::uint32_t, set_size> terms{};  ///< Indices into `NewSentence::terms`.
};

/// By term of the list: what of it is new, with no information where nothing is.
std::vector<NewTerm> new_terms(const Model& model, const SummaryTerms& summary, const Document& document) {
  const SummarySupport support = support_of(model, summary, document);
  std::vector<NewTerm> all;
  all.reserve(summary.list.terms.size());
  for (const Term& term : summary.list.terms) {
    all.push_back({hash_bytes(summary.list.key(term)), information_of_unknown_word,
                   term.kind != TermKind::korean && term.kind != TermKind::number, unknown_term_bit,
                   term.span});
  }
  const auto information = [&](const TermSupport& term) {
    return (term.weight - term.supported) / model.unknown_idf;
  };
  for (const TermPlace& at : summary.latin_places) {
    all[at.place].information = information(support.latin[at.counted]);
    all[at.place].english = summary.latin[at.counted].id;
  }
  for (const TermPlace& at : summary.korean_places)
    all[at.place].information = information(support.korean[at.counted]);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (summary.list.terms[i].part) all[i].information = 0;
  }
  return all;
}

/// Keeps each term once, in the order of their hashes.
void keep_each_once(std::vector<NewTerm>& terms) {
  std::ranges::stable_sort(terms, {}, &NewTerm::hash);
  const auto is_same = [](const NewTerm& a, const NewTerm& b) { return a.hash == b.hash; };
  terms.erase(std::unique(terms.begin(), terms.end(), is_same), terms.end());
}

std::vector<NewSentence> new_sentences(Workspace& work, const Entry& entry, std::uint32_t number,
                                       const Document& document) {
  std::vector<NewSentence> found;
  for (std::uint32_t section = 0; section < entry.sections.size(); ++section) {
    const std::string& text = entry.sections[section].text;
    const auto terms = new_terms(work.model(), read_summary(work.vocabulary, text), document);
    auto term = terms.begin();
    for (const Span sentence : find_sentences(text)) {
      NewSentence& made = found.emplace_back();
      made.entry = number;
      made.section = section;
      for (; term != terms.end() && term->span.begin < sentence.end; ++term) {
        if (term->information >= least_information_of_term) made.terms.push_back(*term);
      }
      keep_each_once(made.terms);
      if (made.terms.size() < set_size) found.pop_back();
    }
  }
  return found;
}

/// Numbers for the papers of a run: equal for entries about the same one.
std::vector<std::uint32_t> paper_numbers(std::span<const AuditedEntry> entries) {
  std::vector<std::string_view> ids;
  for (const AuditedEntry& audited : entries) {
    if (audited.entry.id) ids.push_back(audited.entry.id->base);
  }
  std::ranges::sort(ids);
  std::vector<std::uint32_t> numbers(entries.size(), 0);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].entry.id) continue;
    const auto found = std::ranges::lower_bound(ids, std::string_view(entries[i].entry.id->base));
    numbers[i] = static_cast<std::uint32_t>(found - ids.begin());
  }
  return numbers;
}

/// Calls `add(begin, end, papers)` for each run of equal hashes in which that many papers or more differ.
/// `All` ascends by hash, then by paper.
template <typename All, typename Add>
void for_each_shared(All& all, std::size_t fewest, const Add& add) {
  for (auto begin = all.begin(); begin != all.end();) {
    auto end = begin;
    std::size_t papers = 0;
    for (; end != all.end() && end->hash == begin->hash; ++end) {
      papers += end == begin || end->paper != std::prev(end)->paper ? 1 : 0;
    }
    if (papers >= fewest) add(begin, end, papers);
    begin = end;
  }
}

template <typename All>
void sort_by_hash(All& all) {
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.paper < b.paper;
  });
}

/// The hashes of terms that several papers share, ascending.
std::vector<std::uint64_t> shared_terms(std::span<const NewSentence> sentences,
                                        std::span<const std::uint32_t> papers, std::size_t fewest) {
  struct Occurrence {
    std::uint64_t hash = 0;
    std::uint32_t paper = 0;
  };
  std::vector<Occurrence> all;
  for (const NewSentence& sentence : sentences) {
    for (const NewTerm& term : sentence.terms) all.push_back({term.hash, papers[sentence.entry]});
  }
  sort_by_hash(all);
  std::vector<std::uint64_t> shared;
  for_each_shared(all, fewest, [&](auto begin, auto, std::size_t) { shared.push_back(begin->hash); });
  return shared;
}

/// The indices of a sentence's most informative terms among the shared ones, ascending.
std::vector<std::uint32_t> chosen_terms(const NewSentence& sentence, std::span<const std::uint64_t> shared) {
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < sentence.terms.size(); ++i) {
    if (std::ranges::binary_search(shared, sentence.terms[i].hash)) chosen.push_back(i);
  }
  std::ranges::stable_sort(chosen, [&](std::uint32_t a, std::uint32_t b) {
    return sentence.terms[a].information > sentence.terms[b].information;
  });
  chosen.resize(std::min(chosen.size(), most_terms));
  std::ranges::sort(chosen);
  return chosen;
}

void add_sets(const NewSentence& sentence, std::uint32_t number, std::uint32_t paper,
              std::span<const std::uint64_t> shared, std::vector<TermSet>& sets) {
  const std::vector<std::uint32_t> terms = chosen_terms(sentence, shared);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      for (std::size_t k = j + 1; k < terms.size(); ++k) {
        TermSet set{0, paper, number, {terms[i], terms[j], terms[k]}};
        double information = 0;
        for (const std::uint32_t term : set.terms) {
          information += sentence.terms[term].information;
          // The multiplier is that of the golden ratio, as in Knuth's hashing.
          set.hash = (set.hash ^ sentence.terms[term].hash) * 0x9E3779B97F4A7C15U;
        }
        if (information >= least_information) sets.push_back(set);
      }
    }
  }
}

/// Names alone tell which metrics or models were used, and nothing about them.
bool has_names_only(const NewSentence& sentence, const TermSet& set) {
  return std::ranges::all_of(set.terms, [&](std::uint32_t at) { return sentence.terms[at].is_name; });
}

/// Whether abstracts of the background have a set's Latin terms together, if there are two or more.
bool is_usual(const Model& model, const NewSentence& sentence, const TermSet& set) {
  std::vector<std::uint16_t> together;
  std::size_t latin = 0;
  for (const std::uint32_t at : set.terms) {
    const EnglishTermId id = sentence.terms[at].english;
    if (is_unknown(id)) continue;
    const auto postings = model.background.postings_of(static_cast<std::size_t>(id));
    std::vector<std::uint16_t> both;
    if (latin++ == 0) {
      both.assign(postings.begin(), postings.end());
    } else {
      std::ranges::set_intersection(together, postings, std::back_inserter(both));
    }
    together = std::move(both);
  }
  return latin > 1 && together.size() >= usual_abstracts;
}

/// What a sentence has in common with those of other papers.
struct Repetition {
  Span span;                          ///< Bytes of the section's text.
  std::size_t papers = 0;             ///< The most that share one of its sets.
  std::vector<std::uint32_t> others;  ///< The first few entries that do, one for each paper.
};

/// Takes a shared set into the repetition of the sentence that it stands in.
void take_in(const NewSentence& sentence, const TermSet& set, std::size_t papers,
             const std::vector<std::uint32_t>& entries, Repetition& repetition) {
  for (const std::uint32_t at : set.terms) {
    const Span span = sentence.terms[at].span;
    const bool is_first = repetition.span.size() == 0;
    repetition.span = {is_first ? span.begin : std::min(repetition.span.begin, span.begin),
                       std::max(repetition.span.end, span.end)};
  }
  if (papers <= repetition.papers) return;
  repetition.papers = papers;
  repetition.others = entries;
}

/// By sentence; one without papers repeats nothing.
std::vector<Repetition> repetitions(const Model& model, std::span<const NewSentence> sentences,
                                    std::vector<TermSet> sets, std::size_t fewest) {
  sort_by_hash(sets);
  std::vector<Repetition> found(sentences.size());
  for_each_shared(sets, fewest, [&](auto begin, auto end, std::size_t papers) {
    const NewSentence& first = sentences[begin->sentence];
    if (has_names_only(first, *begin) || is_usual(model, first, *begin)) return;
    std::vector<std::uint32_t> entries;
    for (auto at = begin; at != end && entries.size() <= most_ids; ++at) {
      if (at == begin || at->paper != std::prev(at)->paper) entries.push_back(sentences[at->sentence].entry);
    }
    for (auto at = begin; at != end; ++at)
      take_in(sentences[at->sentence], *at, papers, entries, found[at->sentence]);
  });
  return found;
}

Reason passage_reason(const AuditedEntry& audited, const Section& section, const Repetition& repetition,
                      std::span<const AuditedEntry> entries) {
  std::string others;
  std::size_t named = 0;
  for (const std::uint32_t other : repetition.others) {
    const std::string& id = entries[other].entry.id->base;
    if (id == audited.entry.id->base || named == most_ids) continue;
    others += (named++ == 0 ? "" : ", ") + id;
  }
  const std::size_t count = repetition.papers - 1;
  const std::string_view more = count > named ? ", …" : "";
  Reason reason = make_reason(
      "repeated-passage",
      {fmt::format("What this passage says stands under {} other papers, too ({}{}), and is in none of their "
                   "abstracts: a prompt may have leaked.",
                   count, others, more),
       fmt::format(
           "초록에 없는 이 대목의 내용이 다른 논문 {}편({}{})의 요약에도 있습니다. 프롬프트가 새어 나온 "
           "것일 수 있습니다.",
           count, others, more)},
      source_of(section, repetition.span));
  reason.evidence = {{"passage", std::string(repetition.span.of(section.text))},
                     {"papers", static_cast<double>(repetition.papers)},
                     {"other_ids", others}};
  return reason;
}

}  // namespace

void add_repeated_passage_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, std::size_t threads) {
  const auto is_read = [&](std::size_t i) {
    return i < memory.documents.size() && memory.documents[i] && entries[i].entry.id;
  };
  std::vector<std::vector<NewSentence>> by_entry(entries.size());
  memory.workspaces.for_each(entries.size(), threads, [&](Workspace& work, std::size_t i) {
    if (is_read(i))
      by_entry[i] =
          new_sentences(work, entries[i].entry, static_cast<std::uint32_t>(i), *memory.documents[i]);
  });
  std::vector<NewSentence> sentences;
  std::size_t read = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    read += is_read(i) ? 1 : 0;
    std::ranges::move(by_entry[i], std::back_inserter(sentences));
  }
  const std::vector<std::uint32_t> papers = paper_numbers(entries);
  const auto share = static_cast<std::size_t>(least_share_of_papers * static_cast<double>(read));
  const std::size_t fewest = std::max(fewest_papers, share);
  const std::vector<std::uint64_t> shared = shared_terms(sentences, papers, fewest);
  std::vector<TermSet> sets;
  for (std::uint32_t i = 0; i < sentences.size(); ++i)
    add_sets(sentences[i], i, papers[sentences[i].entry], shared, sets);
  const Model& model = memory.workspaces.model();
  const std::vector<Repetition> repeated = repetitions(model, sentences, std::move(sets), fewest);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    if (repeated[i].papers == 0) continue;
    AuditedEntry& audited = entries[sentences[i].entry];
    audited.judgement.reasons.push_back(
        passage_reason(audited, audited.entry.sections[sentences[i].section], repeated[i], entries));
  }
}

}  // namespace daejo
