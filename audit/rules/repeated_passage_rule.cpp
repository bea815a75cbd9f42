#include "audit/rules/repeated_passage_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>
#include <span>
#include <utility>

#include "audit/rules/entry_reading.h"
#include "audit/rules/frequent_hashes.h"

namespace daejo::audit {
namespace {

constexpr std::size_t set_size = 3;
/// A set is reported only if its terms together have at least this much information, where 1 is the IDF of a
/// name that no abstract has. In 2,066 summaries that are almost all right, no three papers share such a set,
/// apart from the usual metrics or methods of a field.
constexpr double least_information = 1.25;
/// The sets of a sentence are formed from at most this many terms: the most informative of those that enough
/// papers share.
constexpr std::size_t most_terms = 8;
constexpr std::size_t fewest_papers = 3;
constexpr double least_papers_per_entry = 0.001;
/// If at least this many abstracts of the background have all Latin terms of a set, the set is usual in its
/// field.
constexpr std::size_t usual_abstracts = 2;
constexpr std::size_t most_ids = 5;

/// Three terms of a sentence: a hash of the three, and their indices in `NewSentence::terms`.
struct TermSet {
  std::uint64_t hash = 0;
  std::array<std::uint32_t, set_size> terms{};
};

/// A set of terms, and the first entry of each of the first six papers that have it. Papers are in the order
/// of their ids.
struct SharedSet {
  std::array<EnglishTermId, set_size> english{};
  /// Whether all terms of the set are Latin words, as names are. Such a set does not count as repeated: it
  /// shows only which metrics or models were used, and says nothing about them.
  bool has_names_only = false;
  std::vector<std::uint32_t> entries;
};

struct NoRecord {};
using SharedTerms = FrequentHashes<NoRecord>;
using SharedSets = FrequentHashes<SharedSet>;

/// An entry with the number of its paper.
struct EntryOfPaper {
  std::uint32_t paper = 0;
  std::uint32_t entry = 0;
};

/// The entries that have an id, sorted by it, with their papers numbered from 0.
std::vector<EntryOfPaper> by_paper(const std::vector<std::string>& ids) {
  std::vector<EntryOfPaper> entries;
  for (std::uint32_t i = 0; i < ids.size(); ++i) {
    if (!ids[i].empty()) entries.push_back({0, i});
  }
  std::ranges::stable_sort(entries, {},
                           [&](const EntryOfPaper& at) -> const std::string& { return ids[at.entry]; });
  for (std::size_t i = 1; i < entries.size(); ++i) {
    const bool is_same = ids[entries[i].entry] == ids[entries[i - 1].entry];
    entries[i].paper = entries[i - 1].paper + (is_same ? 0 : 1);
  }
  return entries;
}

/// The terms of a sentence that enough papers share, as ascending indices; if there are too many, the most
/// informative ones.
std::vector<std::uint32_t> chosen_terms(const NewSentence& sentence, const SharedTerms& shared) {
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < sentence.terms.size(); ++i) {
    if (shared.papers_of(sentence.terms[i].hash) > 0) chosen.push_back(i);
  }
  std::ranges::stable_sort(chosen, [&](std::uint32_t a, std::uint32_t b) {
    return sentence.terms[a].information > sentence.terms[b].information;
  });
  chosen.resize(std::min(chosen.size(), most_terms));
  std::ranges::sort(chosen);
  return chosen;
}

std::vector<TermSet> sets_of(const NewSentence& sentence, const SharedTerms& shared) {
  std::vector<TermSet> sets;
  const std::vector<std::uint32_t> terms = chosen_terms(sentence, shared);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = i + 1; j < terms.size(); ++j) {
      for (std::size_t k = j + 1; k < terms.size(); ++k) {
        TermSet set{0, {terms[i], terms[j], terms[k]}};
        double information = 0;
        for (const std::uint32_t term : set.terms) {
          information += sentence.terms[term].information;
          // This is the multiplier of Knuth's hashing by the golden ratio.
          set.hash = (set.hash ^ sentence.terms[term].hash) * 0x9E3779B97F4A7C15U;
        }
        if (information >= least_information) sets.push_back(set);
      }
    }
  }
  return sets;
}

SharedSet first_seen(const NewSentence& sentence, const TermSet& set) {
  SharedSet shared;
  for (std::size_t i = 0; i < set_size; ++i) shared.english[i] = sentence.terms[set.terms[i]].english;
  shared.has_names_only =
      std::ranges::all_of(set.terms, [&](std::uint32_t at) { return sentence.terms[at].is_name; });
  return shared;
}

/// Whether several abstracts of the background each have all Latin terms of a set that are in the vocabulary.
/// False if fewer than two terms of the set are.
bool is_usual(const Model& model, const SharedSet& set) {
  std::vector<std::uint16_t> together;
  std::size_t latin = 0;
  for (const EnglishTermId id : set.english) {
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

/// The number of places in a `FrequentHashes`. With so many, few rare sets look frequent: an entry has about
/// a hundred sets, and the number of papers that make a set frequent grows with the run.
std::size_t places_for(std::size_t entries) {
  constexpr std::size_t most = std::size_t{1} << 22U;
  return std::min(most, std::bit_ceil(std::max<std::size_t>(entries, 1) * 256));
}

/// Adds a set that `papers` papers share to the repetition of its sentence: widens the span to the set's
/// terms, and keeps the ids of the most widespread set.
void take_in(const NewSentence& sentence, const TermSet& set, std::size_t papers, const SharedSet& shared,
             const std::vector<std::string>& ids, Repetition& repetition) {
  for (const std::uint32_t at : set.terms) {
    const Span span = sentence.terms[at].span;
    const bool is_first = repetition.span.size() == 0;
    repetition.span = {is_first ? span.begin : std::min(repetition.span.begin, span.begin),
                       std::max(repetition.span.end, span.end)};
  }
  if (papers <= repetition.papers) return;
  repetition.papers = papers;
  repetition.ids.clear();
  for (const std::uint32_t entry : shared.entries) repetition.ids.push_back(ids[entry]);
}

}  // namespace

std::vector<NewSentence> RepeatedPassageFinder::sentences_of(Workspace& work, const parsers::Entry& entry,
                                                             const Document& document) {
  return new_sentences(work, entry, document, set_size);
}

void RepeatedPassageFinder::add(std::string_view paper, std::string_view sentences) {
  ids_.emplace_back(paper);
  sentences_.add(sentences);
}

std::vector<Repetition> RepeatedPassageFinder::find(const Model& model) const {
  const std::vector<EntryOfPaper> entries = by_paper(ids_);
  const auto in_proportion =
      static_cast<std::size_t>(least_papers_per_entry * static_cast<double>(entries.size()));
  const std::size_t fewest = std::max(fewest_papers, in_proportion);
  const auto for_each_sentence = [&](const auto& work) {
    for (const auto [paper, entry] : entries) {
      for (const NewSentence& sentence : sentences_from_bytes(sentences_.read(entry))) {
        work(paper, entry, sentence);
      }
    }
  };

  SharedTerms terms(places_for(entries.size()), fewest);
  for_each_sentence([&](std::uint32_t paper, std::uint32_t, const NewSentence& sentence) {
    for (const NewTerm& term : sentence.terms) terms.sift(term.hash, paper);
  });
  for_each_sentence([&](std::uint32_t paper, std::uint32_t, const NewSentence& sentence) {
    for (const NewTerm& term : sentence.terms) terms.count(term.hash, paper, [](NoRecord&, bool) {});
  });

  SharedSets sets(places_for(entries.size()), fewest);
  for_each_sentence([&](std::uint32_t paper, std::uint32_t, const NewSentence& sentence) {
    for (const TermSet& set : sets_of(sentence, terms)) sets.sift(set.hash, paper);
  });
  for_each_sentence([&](std::uint32_t paper, std::uint32_t entry, const NewSentence& sentence) {
    for (const TermSet& set : sets_of(sentence, terms)) {
      sets.count(set.hash, paper, [&](SharedSet& shared, bool is_new_paper) {
        if (shared.entries.empty()) shared = first_seen(sentence, set);
        if (is_new_paper && shared.entries.size() <= most_ids) shared.entries.push_back(entry);
      });
    }
  });

  std::vector<Repetition> found;
  for_each_sentence([&](std::uint32_t, std::uint32_t entry, const NewSentence& sentence) {
    std::vector<TermSet> of_sentence = sets_of(sentence, terms);
    std::ranges::stable_sort(of_sentence, {}, &TermSet::hash);
    Repetition repetition;
    repetition.entry = entry;
    repetition.section = sentence.section;
    for (const TermSet& set : of_sentence) {
      const std::size_t papers = sets.papers_of(set.hash);
      if (papers == 0) continue;
      const SharedSet& shared = sets.record_of(set.hash);
      if (shared.has_names_only || is_usual(model, shared)) continue;
      take_in(sentence, set, papers, shared, ids_, repetition);
    }
    if (repetition.papers > 0) found.push_back(std::move(repetition));
  });
  std::ranges::stable_sort(found, {}, &Repetition::entry);
  return found;
}

Reason repeated_passage_reason(const parsers::Entry& entry, const Repetition& repetition) {
  const parsers::Section& section = entry.sections[repetition.section];
  std::string others;
  std::size_t named = 0;
  for (const std::string& id : repetition.ids) {
    if (id == entry.id->base || named == most_ids) continue;
    others += (named++ == 0 ? "" : ", ") + id;
  }
  const std::size_t count = repetition.papers - 1;
  const std::string_view more = count > named ? ", …" : "";
  Reason reason = make_reason(
      "repeated-passage",
      {fmt::format(
           "What this passage says is also in the summaries of {} other papers ({}{}), but in none of their abstracts. It may come from the prompt; if so, remove it.",
           count, others, more),
       fmt::format("초록에 없는 이 대목의 내용이 다른 논문 {}편({}{})의 요약에도 있습니다. 프롬프트에서 온 "
                   "것일 수 있으니 그렇다면 빼세요.",
                   count, others, more)},
      source_of(section, repetition.span));
  reason.evidence = {{"passage", std::string(repetition.span.of(section.text))},
                     {"papers", static_cast<double>(repetition.papers)},
                     {"other_ids", others}};
  return reason;
}

}  // namespace daejo::audit
