#include "audit/summary_terms.h"

#include <algorithm>
#include <limits>
#include <string>

#include "audit/folded_text.h"
#include "audit/sound.h"

namespace daejo {
namespace {

constexpr std::size_t syllable_bytes = 3;

/// Sorts by number and adds up what stands several times; the first place is kept.
template <typename Id>
void count(std::vector<CountedTerm<Id>>& terms) {
  std::ranges::stable_sort(terms, {}, &CountedTerm<Id>::id);
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
  SummaryReader(const Model& model, std::string_view text) : model_(model) { out_.list = find_terms(text); }

  SummaryTerms run() {
    for (at_ = 0; at_ < out_.list.terms.size(); ++at_) {
      const Term& term = out_.list.terms[at_];
      if (term.kind == TermKind::korean) {
        add_korean(term);
      } else {
        out_.latin.push_back({english_term_id(model_, out_.list.key(term)), 1, at_});
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
    const std::string joined = term.adjacent ? previous_ + std::string(word) : std::string();
    if (!joined.empty()) {
      if (const auto number = model_.korean.find(joined)) out_.korean.push_back({*number, 1, at_});
    }
    previous_ = word;
    if (const auto number = model_.korean.find(word)) {
      out_.korean.push_back({*number, 1, at_});
    } else if (!add_parts(word)) {
      add_syllable_pairs(word);
      out_.unknown.push_back({at_, sound_of_hangul(fold(word).characters)});
    }
  }

  bool add_parts(std::string_view word) {
    const std::vector<std::size_t> lengths = split_compound(model_.korean, word);
    for (const std::size_t length : lengths) {
      out_.korean.push_back({*model_.korean.find(word.substr(0, length)), 1, at_});
      word.remove_prefix(length);
    }
    return !lengths.empty();
  }

  void add_syllable_pairs(std::string_view word) {
    for (std::size_t at = 0; at + 2 * syllable_bytes <= word.size(); at += syllable_bytes) {
      const auto number = model_.syllable_pairs.find(word.substr(at, 2 * syllable_bytes));
      if (number) out_.syllable_pairs.push_back({*number, 1, at_});
    }
  }

  const Model& model_;
  SummaryTerms out_;
  std::uint32_t at_ = 0;
  std::string previous_;  ///< The Korean word just before, for what is written apart.
};

}  // namespace

EnglishTermId english_term_id(const Model& model, std::string_view key) {
  if (const auto number = model.english.find(key)) return *number;
  return hash_bytes(key) | unknown_term_bit;
}

double idf_of(const Model& model, EnglishTermId id) {
  return is_unknown(id) ? model.unknown_idf : static_cast<double>(model.idf[id]);
}

SummaryTerms read_summary(const Model& model, std::string_view text) {
  return SummaryReader(model, text).run();
}

std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word) {
  constexpr std::size_t shortest_part = 2;
  constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max();
  const std::size_t syllables = word.size() / syllable_bytes;
  if (syllables < 2 * shortest_part) return {};
  std::vector<std::size_t> parts(syllables + 1, unreachable);  // fewest parts of the rest from here on
  std::vector<std::size_t> next(syllables + 1, 0);
  parts[syllables] = 0;
  for (std::size_t begin = syllables - shortest_part + 1; begin-- > 0;) {
    for (std::size_t end = syllables; end >= begin + shortest_part; --end) {
      if (parts[end] == unreachable || parts[end] + 1 >= parts[begin]) continue;
      const std::string_view part = word.substr(begin * syllable_bytes, (end - begin) * syllable_bytes);
      if (!words.find(part)) continue;
      parts[begin] = parts[end] + 1;
      next[begin] = end;
    }
  }
  std::vector<std::size_t> lengths;
  if (parts[0] == unreachable) return lengths;
  for (std::size_t at = 0; at < syllables; at = next[at]) lengths.push_back((next[at] - at) * syllable_bytes);
  return lengths;
}

}  // namespace daejo
