#include "audit/score/sentence_signals.h"

#include <cmath>
#include <cstdint>

#include "audit/score/beyond_title.h"
#include "audit/text/sentences.h"

namespace daejo::audit {
namespace {

/// The weight of a Korean word that the lexicon does not have.
constexpr double unknown_word_weight = 1;
constexpr std::uint32_t no_sentence = UINT32_MAX;

/// Sums over the distinct terms of one sentence.
struct SentenceSums {
  double weight = 0;
  double supported = 0;
  double log_ratios = 0;
  double terms = 0;
  double beyond_weight = 0;
  double beyond_supported = 0;
  double beyond_hits = 0;
  std::array<double, 2> names{};    ///< The IDF of Latin terms except figures: missing ones, shared ones.
  std::array<double, 2> figures{};  ///< The number of figures (`is_telling_figure`): missing, shared.

  void add(const TermSupport& support) {
    weight += support.weight;
    supported += support.supported;
    log_ratios += support.log_ratio;
    terms += support.weight > 0 ? 1 : 0;
    beyond_weight += support.beyond_weight;
    beyond_supported += support.beyond_supported;
    beyond_hits += 2 * support.beyond_supported > support.beyond_weight ? 1 : 0;
  }
};

/// For each term of the list, the index of the sentence that contains it, or `no_sentence`.
std::vector<std::uint32_t> sentences_of_terms(const TermList& list, const std::vector<Span>& spans) {
  std::vector<std::uint32_t> sentences(list.terms.size(), no_sentence);
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < list.terms.size(); ++i) {
    const std::size_t begin = list.terms[i].span.begin;
    while (sentence < spans.size() && spans[sentence].end <= begin) ++sentence;
    if (sentence == spans.size()) break;
    if (spans[sentence].begin <= begin) sentences[i] = sentence;
  }
  return sentences;
}

/// Calls `add(sentence, term)` once for each distinct term of each sentence. `places` must ascend by term and
/// then by place.
template <typename Add>
void for_each_in_sentences(const std::vector<TermPlace>& places, const std::vector<std::uint32_t>& sentences,
                           const Add& add) {
  TermPlace last{UINT32_MAX, no_sentence};  // The previous term, and the last sentence in which it occurred.
  for (const TermPlace& at : places) {
    const TermPlace now{at.counted, sentences[at.place]};
    if (now.place == no_sentence || (now.counted == last.counted && now.place == last.place)) continue;
    add(now.place, now.counted);
    last = now;
  }
}

SentenceSignals signals_of_sums(Span span, const SentenceSums& sums) {
  const double weight = sums.weight;
  return {span,
          weight,
          {std::log1p(weight), weight > 0 ? sums.supported / weight : 0,
           sums.terms > 0 ? sums.log_ratios / sums.terms : 0, std::log1p(sums.terms),
           std::log1p(sums.names[0]), std::log1p(sums.names[1]), sums.figures[0], sums.figures[1]},
          sums.beyond_weight,
          sums.beyond_supported,
          sums.beyond_hits};
}

}  // namespace

std::vector<SentenceSignals> sentence_signals(std::string_view text, const SummaryTerms& summary,
                                              const SummarySupport& support) {
  const std::vector<Span> spans = find_sentences(text);
  const std::vector<std::uint32_t> sentences = sentences_of_terms(summary.list, spans);
  std::vector<SentenceSums> sums(spans.size());
  for_each_in_sentences(summary.korean_places, sentences, [&](std::uint32_t sentence, std::uint32_t term) {
    sums[sentence].add(support.korean[term]);
  });
  for_each_in_sentences(summary.latin_places, sentences, [&](std::uint32_t sentence, std::uint32_t at) {
    const Term& term = summary.list.terms[summary.latin[at].first];
    const TermSupport& of_term = support.latin[at];
    sums[sentence].add(of_term);
    const std::size_t shared = of_term.supported > 0 ? 1 : 0;
    if (is_telling_figure(summary.list, term)) {
      ++sums[sentence].figures[shared];
    } else {
      sums[sentence].names[shared] += of_term.weight;
    }
  });
  for (const UnknownWord& word : summary.unknown) {
    if (sentences[word.term] != no_sentence) sums[sentences[word.term]].weight += unknown_word_weight;
  }
  std::vector<SentenceSignals> signals;
  signals.reserve(spans.size());
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (sums[i].weight > 0) signals.push_back(signals_of_sums(spans[i], sums[i]));
  }
  return signals;
}

}  // namespace daejo::audit
