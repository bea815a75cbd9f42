#include "audit/summary_terms.h"

#include <algorithm>
#include <string>

namespace daejo {
namespace {

/// Sorts by number and adds up what stands several times; the first place is kept.
template <typename Id>
void count(std::vector<CountedTerm<Id>>& terms) {
  std::ranges::sort(terms, [](const CountedTerm<Id>& a, const CountedTerm<Id>& b) {
    return a.id != b.id ? a.id < b.id : a.first < b.first;
  });
  std::size_t kept = 0;
  for (const CountedTerm<Id>& term : terms) {
    if (kept > 0 && terms[kept - 1].id == term.id) {
      terms[kept - 1].count += term.count;
    } else {
      terms[kept++] = term;
    }
  }
  terms.resize(kept);
}

class SummaryReader {
 public:
  SummaryReader(Vocabulary& vocabulary, std::string_view text) : vocabulary_(vocabulary) {
    out_.list = vocabulary.find_terms(text);
  }

  SummaryTerms run() {
    for (at_ = 0; at_ < out_.list.terms.size(); ++at_) {
      const Term& term = out_.list.terms[at_];
      if (term.kind == TermKind::korean) {
        add_korean(term);
      } else {
        out_.latin.push_back({vocabulary_.english(out_.list, term), 1, at_});
        previous_.clear();
      }
    }
    count(out_.latin);
    count(out_.korean);
    count(out_.syllable_pairs);
    return std::move(out_);
  }

 private:
  void add_korean(const Term& term) {
    const std::string_view word = out_.list.key(term);
    if (term.adjacent && !previous_.empty()) {
      const auto number = vocabulary_.model().korean.find(previous_.append(word));
      if (number) out_.korean.push_back({*number, 1, at_});
    }
    previous_ = word;
    const KoreanMeaning meaning = vocabulary_.korean(out_.list, term);
    for (const std::uint32_t number : meaning.words) out_.korean.push_back({number, 1, at_});
    for (const std::uint32_t number : meaning.syllable_pairs) out_.syllable_pairs.push_back({number, 1, at_});
    if (!meaning.known) out_.unknown.push_back({at_, meaning.sound});
  }

  Vocabulary& vocabulary_;
  SummaryTerms out_;
  std::uint32_t at_ = 0;
  std::string previous_;  ///< The Korean word just before, for what is written apart.
};

}  // namespace

SummaryTerms read_summary(Vocabulary& vocabulary, std::string_view text) {
  return SummaryReader(vocabulary, text).run();
}

SummaryTerms read_summary(const Model& model, std::string_view text) {
  Vocabulary vocabulary(model);
  return read_summary(vocabulary, text);
}

}  // namespace daejo
