#include "audit/model/summary_terms.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/model/numbered_place.h"

namespace daejo::audit {
namespace {

/// Counts the occurrences of each term and keeps its first place. Sorts `places`, which has a
/// `numbered_place` for each occurrence.
std::vector<CountedTerm<std::uint32_t>> counted(std::vector<std::uint64_t>& places) {
  std::ranges::sort(places);
  std::vector<CountedTerm<std::uint32_t>> terms;
  terms.reserve(places.size());
  for (const std::uint64_t place : places) {
    const std::uint32_t number = number_of(place);
    if (!terms.empty() && terms.back().id == number) {
      ++terms.back().count;
    } else {
      terms.push_back({number, 1, place_of(place)});
    }
  }
  return terms;
}

/// Merges equal terms and adds up their counts. Also fills `places` with all occurrences of the terms.
void count(std::vector<CountedTerm<EnglishTermId>>& terms, std::vector<TermPlace>& places) {
  std::ranges::sort(
      terms, [](const auto& a, const auto& b) { return a.id != b.id ? a.id < b.id : a.first < b.first; });
  places.reserve(terms.size());
  std::size_t kept = 0;
  for (const auto& term : terms) {
    const std::uint32_t place = term.first;
    if (kept > 0 && terms[kept - 1].id == term.id) {
      terms[kept - 1].count += term.count;
    } else {
      terms[kept++] = term;
    }
    places.push_back({static_cast<std::uint32_t>(kept - 1), place});
  }
  terms.resize(kept);
}

/// The places of counted terms. `terms` must have been counted from `numbered`. Both must ascend by number.
std::vector<TermPlace> places_of(const std::vector<CountedTerm<std::uint32_t>>& terms,
                                 const std::vector<std::uint64_t>& numbered) {
  std::vector<TermPlace> places;
  places.reserve(numbered.size());
  std::uint32_t counted = 0;
  for (const std::uint64_t place : numbered) {
    while (terms[counted].id != number_of(place)) ++counted;
    places.push_back({counted, place_of(place)});
  }
  return places;
}

class SummaryReader {
 public:
  SummaryReader(Vocabulary& vocabulary, std::string_view text) : vocabulary_(vocabulary) {
    out_.list = vocabulary.find_terms(text);
  }

  SummaryTerms run() {
    const std::vector<Term>& terms = out_.list.terms;
    for (std::uint32_t at = 0; at < terms.size(); ++at) {
      if (terms[at].kind == TermKind::korean) {
        add_korean(at);
      } else {
        out_.latin.push_back({vocabulary_.english(out_.list, terms[at]), 1, at});
      }
    }
    add_joined();
    count(out_.latin, out_.latin_places);
    out_.korean = counted(words_);
    out_.korean_places = places_of(out_.korean, words_);
    out_.syllable_pairs = counted(pairs_);
    return std::move(out_);
  }

 private:
  /// Two Korean words with only spaces between them. They are also looked up as one word, because 미세조정
  /// may be written 미세 조정.
  struct Joined {
    std::string_view text;
    std::uint64_t hash = 0;
    std::uint32_t at = 0;
  };

  void add_korean(std::uint32_t at) {
    const Term& term = out_.list.terms[at];
    if (term.adjacent && at > 0 && out_.list.terms[at - 1].kind == TermKind::korean) join(at);
    const KoreanMeaning meaning = vocabulary_.korean(out_.list, term);
    std::vector<std::uint64_t>& places = meaning.known ? words_ : pairs_;
    for (const std::uint32_t number : meaning.numbers) places.push_back(numbered_place(number, at));
    if (!meaning.known) out_.unknown.push_back({at, meaning.sound});
  }

  /// Joins the word at index `at` and the word before it. Nothing is copied, because the keys of the two
  /// words are next to each other in `TermList::keys`.
  void join(std::uint32_t at) {
    const Term& before = out_.list.terms[at - 1];
    const std::string_view text =
        std::string_view(out_.list.keys)
            .substr(before.key_begin, before.key_size + out_.list.terms[at].key_size);
    joined_.push_back({text, hash_bytes(text), at});
    vocabulary_.model().korean.prefetch(joined_.back().hash);
  }

  /// Looks up the joined words. It is called after all other words were looked up, so that the prefetched
  /// parts of the table have arrived.
  void add_joined() {
    for (const Joined& joined : joined_) {
      const auto number = vocabulary_.model().korean.find(joined.text, joined.hash);
      if (number) words_.push_back(numbered_place(*number, joined.at));
    }
  }

  Vocabulary& vocabulary_;
  SummaryTerms out_;
  std::vector<Joined> joined_;
  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> pairs_;
};

}  // namespace

SummaryTerms read_summary(Vocabulary& vocabulary, std::string_view text) {
  return SummaryReader(vocabulary, text).run();
}

SummaryTerms read_summary(const Model& model, std::string_view text) {
  Vocabulary vocabulary(model);
  return read_summary(vocabulary, text);
}

}  // namespace daejo::audit
