#include "audit/pair_scorer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "audit/natural_log.h"
#include "audit/sound.h"
#include "base/vector_clones.h"

namespace daejo {
namespace {

/// The share of the general language in the smoothed model of a text: λ of Jelinek–Mercer.
constexpr double lambda = 0.3;
constexpr double odds_of_own = (1 - lambda) / lambda;
/// What a syllable pair counts against a known word.
constexpr double pair_weight = 0.3;
/// The share of all term places that a term has which no abstract has.
constexpr double unknown_frequency = 1e-7;
/// Where no title is given, the abstract's explained share stands in for the title's. A title is explained by
/// so much more: the slope of the one on the other over right and wrong pairs of the development days.
constexpr double title_share_per_abstract_share = 1.72;
/// Terms that the summary has with at least this probability need no match by sound.
constexpr double explained_enough = 0.3;
constexpr std::size_t background_rivals_kept = 6;
/// One more is fitted with them at no cost: it is the next rival where the best one is held against the
/// summary itself.
constexpr std::size_t background_rivals_fitted = background_rivals_kept + 1;
/// So many unknown words of a summary are held against so many terms of an abstract by their sound. No honest
/// text has as many, and every one is held against every other.
constexpr std::size_t most_words_heard = 4096;

double& at(SignalValues& signals, SignalKind kind) {
  return signals[static_cast<std::size_t>(kind)];
}

double saturated(std::uint32_t count) {
  return 1 + std::log(static_cast<double>(count));
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

/// Asks the memory for the row of a term that stands `rows_ahead` after the one at `at`: rows lie all over
/// the model.
template <typename CountedTerms>
void prefetch_ahead(const Lexicon& lexicon, const CountedTerms& terms, std::size_t at) {
  constexpr std::size_t rows_ahead = 4;
  constexpr std::int32_t entries_in_a_line = 16;
  if (at + rows_ahead >= terms.size()) return;
  const auto row = static_cast<Eigen::Index>(terms[at + rows_ahead].id);
  const std::int32_t begin = lexicon.outerIndexPtr()[row];
  const std::int32_t end = lexicon.outerIndexPtr()[row + 1];
  for (std::int32_t entry = begin; entry < end; entry += entries_in_a_line) {
    __builtin_prefetch(lexicon.innerIndexPtr() + entry);
    __builtin_prefetch(lexicon.valuePtr() + entry);
  }
}

/// As many documents as a byte has bits: `documents_at_once`.
constexpr std::size_t lanes = 8;

/// By the bits of eight documents, 1 for each that has a term and 0 for the others.
constexpr auto document_masks = [] {
  std::array<std::array<float, lanes>, 1U << lanes> masks{};
  for (std::size_t bits = 0; bits < masks.size(); ++bits) {
    for (std::size_t i = 0; i < lanes; ++i) masks[bits][i] = (bits >> i & 1U) != 0 ? 1.0F : 0.0F;
  }
  return masks;
}();

/// Adds each probability of a row to the sums of those of eight documents that have its term. Even and odd
/// entries are summed apart, so that one addition need not wait for the other.
DAEJO_VECTOR_CLONES void add_row(const float* values, const std::int32_t* columns, std::size_t entries,
                                 const std::uint8_t* in_documents, float* sums) {
  std::array<float, lanes> even{};
  std::array<float, lanes> odd{};
  std::size_t at = 0;
  for (; at + 1 < entries; at += 2) {
    const auto& one = document_masks[in_documents[columns[at]]];
    const auto& other = document_masks[in_documents[columns[at + 1]]];
    for (std::size_t i = 0; i < lanes; ++i) even[i] += values[at] * one[i];
    for (std::size_t i = 0; i < lanes; ++i) odd[i] += values[at + 1] * other[i];
  }
  if (at < entries) {
    const auto& one = document_masks[in_documents[columns[at]]];
    for (std::size_t i = 0; i < lanes; ++i) even[i] += values[at] * one[i];
  }
  for (std::size_t i = 0; i < lanes; ++i) sums[i] = even[i] + odd[i];
}

double total(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

}  // namespace

PairScorer::PairScorer(const Model& model)
    : model_(model),
      search_(model.background),
      expected_(model.english.size()),
      in_documents_(model.english.size(), 0) {}

PairScorer::TermNumbers PairScorer::numbers_of(const Document& document) {
  TermNumbers numbers;
  for (const DocumentTerm& term : document.terms) {
    if (is_unknown(term.id)) {
      numbers.unknown.push_back(term.id);
    } else {
      numbers.known.push_back(static_cast<std::uint32_t>(term.id));
    }
  }
  return numbers;
}

void PairScorer::clear() {
  for (const std::uint32_t term : touched_) expected_[term] = Expected{};
  touched_.clear();
  unknown_latin_.clear();
  background_fits_.clear();
  search_is_loaded_ = false;
}

void PairScorer::expect(std::uint32_t term, double weight, double probability) {
  Expected& expected = expected_[term];
  if (expected.weight == 0) touched_.push_back(term);
  expected.weight += static_cast<float>(weight);
  expected.missing *= static_cast<float>(1 - probability);
}

void PairScorer::set_summary(const SummaryTerms& summary) {
  clear();
  summary_ = &summary;
  double total_weight = 0;
  for (const auto& term : summary.latin) {
    total_weight += saturated(term.count);
    if (is_unknown(term.id)) {
      unknown_latin_.push_back(term.id);
    } else {
      expect(static_cast<std::uint32_t>(term.id), saturated(term.count), 1);
    }
  }
  for (std::size_t i = 0; i < summary.korean.size(); ++i) {
    const auto& term = summary.korean[i];
    prefetch_ahead(model_.english_given_korean, summary.korean, i);
    const double weight = saturated(term.count);
    total_weight += weight;
    for (Lexicon::InnerIterator it(model_.english_given_korean, term.id); it; ++it) {
      const auto probability = static_cast<double>(it.value());
      const auto meaning = static_cast<std::uint32_t>(it.col());
      expect(meaning, weight * probability, probability);
      expected_[meaning].meant += it.value();
    }
  }
  for (const auto& pair : summary.syllable_pairs) {
    total_weight += pair_weight;
    for (Lexicon::InnerIterator it(model_.english_given_syllables, pair.id); it; ++it) {
      const double probability = pair_weight * static_cast<double>(it.value());
      expect(static_cast<std::uint32_t>(it.col()), probability, probability);
    }
  }
  finish_expectations(std::max(total_weight, 1.0));
}

void PairScorer::finish_expectations(double total) {
  double squares = static_cast<double>(unknown_latin_.size()) * model_.unknown_idf * model_.unknown_idf;
  meant_idf_ = 0;
  ratios_.clear();
  for (const std::uint32_t term : touched_) {
    const Expected& expected = expected_[term];
    const auto frequency = static_cast<double>(model_.english_frequency[term]);
    const auto idf = static_cast<double>(model_.idf[term]);
    const double weight = static_cast<double>(expected.weight) * idf;
    ratios_.push_back(odds_of_own * (static_cast<double>(expected.weight) / total) / frequency);
    squares += weight * weight;
    meant_idf_ += static_cast<double>(expected.meant) * idf;
  }
  log1p_all(ratios_);
  for (std::size_t i = 0; i < touched_.size(); ++i) {
    expected_[touched_[i]].likelihood = static_cast<float>(ratios_[i]);
  }
  norm_ = std::sqrt(squares);
  unknown_likelihood_ = std::log1p(odds_of_own / total / unknown_frequency);
}

std::vector<LikelierTerm> PairScorer::likelier_terms() const {
  std::vector<LikelierTerm> terms;
  terms.reserve(touched_.size() + unknown_latin_.size());
  for (const std::uint32_t term : touched_) {
    terms.push_back({term, static_cast<double>(expected_[term].likelihood), explained(term)});
  }
  for (const EnglishTermId term : unknown_latin_) terms.push_back({term, unknown_likelihood_, 1});
  return terms;
}

double PairScorer::explained(EnglishTermId id) const {
  if (is_unknown(id)) return std::ranges::binary_search(unknown_latin_, id) ? 1 : 0;
  return 1 - static_cast<double>(expected_[id].missing);
}

bool PairScorer::has(EnglishTermId id, std::span<const EnglishTermId> unknown) const {
  return is_unknown(id) ? std::ranges::binary_search(unknown, id) : in_documents_[id] != 0;
}

void PairScorer::mark(std::span<const std::uint32_t> terms, unsigned document) {
  const auto bit = static_cast<std::uint8_t>(1U << document);
  for (const std::uint32_t term : terms) in_documents_[term] |= bit;
}

void PairScorer::unmark(std::span<const std::uint32_t> terms) {
  for (const std::uint32_t term : terms) in_documents_[term] = 0;
}

Fit PairScorer::fit_without_summary_likelihood(const TermNumbersView& document) const {
  double likelihood = 0;
  double dot = 0;
  double squares = static_cast<double>(document.unknown.size()) * model_.unknown_idf * model_.unknown_idf;
  for (const std::uint32_t term : document.known) {
    const Expected& expected = expected_[term];
    const auto idf = static_cast<double>(model_.idf[term]);
    likelihood += static_cast<double>(expected.likelihood);
    dot += static_cast<double>(expected.weight) * idf * idf;
    squares += idf * idf;
  }
  for (const EnglishTermId term : document.unknown) {
    if (!std::ranges::binary_search(unknown_latin_, term)) continue;
    likelihood += unknown_likelihood_;
    dot += model_.unknown_idf * model_.unknown_idf;
  }
  Fit fit;
  fit.abstract_likelihood =
      ratio(likelihood, static_cast<double>(document.known.size() + document.unknown.size()));
  fit.cosine = ratio(dot, norm_ * std::sqrt(squares));
  return fit;
}

void PairScorer::add_summary_likelihoods(std::span<const TermNumbersView> documents, std::span<Fit> fits) {
  static_assert(lanes == documents_at_once);
  std::array<double, lanes> odds{};  // over the length
  for (std::size_t i = 0; i < documents.size(); ++i) {
    mark(documents[i].known, static_cast<unsigned>(i));
    odds[i] = odds_of_own /
              std::max(static_cast<double>(documents[i].known.size() + documents[i].unknown.size()), 1.0);
  }
  ratios_.resize((summary_->korean.size() + summary_->latin.size()) * lanes);
  double* ratios = ratios_.data();
  const auto add_ratios = [&](const float* probabilities, double frequency) {
    for (std::size_t i = 0; i < lanes; ++i) {
      ratios[i] = odds[i] * static_cast<double>(probabilities[i]) / frequency;
    }
    ratios += lanes;
  };
  for (std::size_t at = 0; at < summary_->korean.size(); ++at) {
    const auto& term = summary_->korean[at];
    prefetch_ahead(model_.korean_given_english, summary_->korean, at);
    const std::int32_t begin = model_.korean_given_english.outerIndexPtr()[term.id];
    const std::int32_t end = model_.korean_given_english.outerIndexPtr()[term.id + 1];
    std::array<float, lanes> probabilities{};
    add_row(model_.korean_given_english.valuePtr() + begin,
            model_.korean_given_english.innerIndexPtr() + begin, static_cast<std::size_t>(end - begin),
            in_documents_.data(), probabilities.data());
    add_ratios(probabilities.data(), static_cast<double>(model_.korean_frequency[term.id]));
  }
  for (const auto& term : summary_->latin) {
    if (is_unknown(term.id)) {
      add_ratios(document_masks[documents_with(term.id, documents)].data(), unknown_frequency);
    } else {
      add_ratios(document_masks[in_documents_[term.id]].data(),
                 static_cast<double>(model_.english_frequency[term.id]));
    }
  }
  log1p_all(ratios_);
  std::array<double, lanes> sums{};
  for (std::size_t at = 0; at < ratios_.size(); at += lanes) {
    for (std::size_t i = 0; i < lanes; ++i) sums[i] += ratios_[at + i];
  }
  const auto terms = static_cast<double>(summary_->korean.size() + summary_->latin.size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    fits[i].summary_likelihood = ratio(sums[i], terms);
    unmark(documents[i].known);
  }
}

std::uint8_t PairScorer::documents_with(EnglishTermId unknown, std::span<const TermNumbersView> documents) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (std::ranges::binary_search(documents[i].unknown, unknown)) bits |= 1U << i;
  }
  return static_cast<std::uint8_t>(bits);
}

std::vector<Fit> PairScorer::fit_terms(std::span<const TermNumbersView> documents) {
  std::vector<Fit> fits;
  fits.reserve(documents.size());
  for (const TermNumbersView& document : documents) fits.push_back(fit_without_summary_likelihood(document));
  for (std::size_t begin = 0; begin < documents.size(); begin += documents_at_once) {
    const std::size_t count = std::min(documents_at_once, documents.size() - begin);
    add_summary_likelihoods(documents.subspan(begin, count), std::span(fits).subspan(begin, count));
  }
  return fits;
}

Fit PairScorer::fit(const Document& document) {
  const TermNumbers numbers = numbers_of(document);
  const TermNumbersView view{numbers.known, numbers.unknown};
  return fit_terms({&view, 1}).front();
}

void PairScorer::add_title(const Document& document, SignalValues& signals) const {
  double explained_title = 0;
  double title = 0;
  double explained_all = 0;
  double all = 0;
  for (const DocumentTerm& term : document.terms) {
    const double idf = idf_of(model_, term.id);
    const double share = explained(term.id) * idf;
    explained_all += share;
    all += idf;
    if (!term.in_title) continue;
    explained_title += share;
    title += idf;
  }
  const double stand_in = std::min(title_share_per_abstract_share * ratio(explained_all, all), 1.0);
  at(signals, SignalKind::title_explained) = title > 0 ? explained_title / title : stand_in;
}

void PairScorer::add_support(const TermNumbers& document, SignalValues& signals) {
  mark(document.known, 0);
  double supported = 0;
  double sum = 0;
  double own_names = 0;
  for (const auto& term : summary_->latin) {
    const double idf = idf_of(model_, term.id);
    sum += idf;
    if (!has(term.id, document.unknown)) continue;
    supported += idf;
    if (summary_->list.terms[term.first].kind == TermKind::number) continue;
    if (idf > own_name_idf) ++own_names;
    if (idf > rare_idf) at(signals, SignalKind::names_shared) += idf;
  }
  sum += meant_idf_;
  for (const std::uint32_t term : document.known) {
    supported += static_cast<double>(expected_[term].meant) * static_cast<double>(model_.idf[term]);
  }
  unmark(document.known);
  at(signals, SignalKind::own_names) = std::log1p(own_names);
  at(signals, SignalKind::summary_supported) = ratio(supported, sum);
  at(signals, SignalKind::information) = std::log1p(sum);
}

void PairScorer::add_amounts(SignalValues& signals) const {
  at(signals, SignalKind::latin_amount) = std::log1p(static_cast<double>(summary_->latin.size()));
  at(signals, SignalKind::korean_amount) = std::log1p(static_cast<double>(summary_->korean.size()));
}

std::vector<SoundMatch> PairScorer::sound_matches(const Document& document) const {
  std::vector<SoundMatch> matches;
  std::vector<const DocumentTerm*> open;
  for (const DocumentTerm& term : document.terms) {
    if (open.size() == most_words_heard) break;
    if (term.sound.packed() != 0 && explained(term.id) < explained_enough) open.push_back(&term);
  }
  const std::size_t words = std::min(summary_->unknown.size(), most_words_heard);
  for (const UnknownWord& word : std::span(summary_->unknown).first(words)) {
    const auto found =
        std::ranges::find_if(open, [&](const auto* term) { return sounds_alike(word.sound, term->sound); });
    if (found == open.end()) continue;
    matches.push_back({word.term, (*found)->first, (*found)->id});
    open.erase(found);
  }
  return matches;
}

BackgroundAnswer PairScorer::search_background(const Document& own, const TermNumbers& own_numbers,
                                               const ContrastSet& contrast) {
  if (!search_is_loaded_) {
    std::vector<TermLikelihood> terms;
    terms.reserve(touched_.size());
    for (const std::uint32_t term : touched_) terms.push_back({term, expected_[term].likelihood});
    search_.set_terms(terms);
    search_is_loaded_ = true;
  }
  return search_.search({own_numbers.known, own.terms.size(), own.arxiv_id, contrast.left_out},
                        background_rivals_fitted);
}

const Fit* PairScorer::known_background_fit(std::uint32_t document) const {
  const auto found = std::ranges::find(background_fits_, document, &std::pair<std::uint32_t, Fit>::first);
  return found == background_fits_.end() ? nullptr : &found->second;
}

PairScore PairScorer::score(const Document& document, const ContrastSet& contrast, const Fit* known) {
  PairScore score;
  const TermNumbers own = numbers_of(document);
  const BackgroundAnswer answer = search_background(document, own, contrast);
  std::vector<TermNumbers> others;
  for (const Document* other : contrast.digest) {
    if (other->arxiv_id == document.arxiv_id) continue;
    others.push_back(numbers_of(*other));
    score.rivals.push_back({other->arxiv_id, {}, true});
  }
  const std::size_t in_digest = others.size();
  std::vector<std::uint32_t> fresh;
  for (const std::uint32_t number : answer.documents) {
    if (known_background_fit(number) != nullptr) continue;
    const auto terms = model_.background.terms_of(number);
    others.push_back({{terms.begin(), terms.end()}, {}});
    fresh.push_back(number);
  }
  std::vector<TermNumbersView> views;
  for (const TermNumbers& other : others) views.push_back({other.known, other.unknown});
  if (known == nullptr) views.push_back({own.known, own.unknown});
  const std::vector<Fit> fits = fit_terms(views);
  score.own = known != nullptr ? *known : fits.back();
  auto likelier = static_cast<double>(answer.likelier);
  for (std::size_t i = 0; i < in_digest; ++i) {
    score.rivals[i].fit = fits[i];
    if (fits[i].abstract_likelihood > score.own.abstract_likelihood) ++likelier;
  }
  for (std::size_t i = 0; i < fresh.size(); ++i) background_fits_.emplace_back(fresh[i], fits[in_digest + i]);
  for (const std::uint32_t number :
       std::span(answer.documents).first(std::min(answer.documents.size(), background_rivals_kept))) {
    score.rivals.push_back({model_.background.id_of(number), *known_background_fit(number), false});
  }
  add_signals(document, own, score);
  at(score.signals, SignalKind::rank) = std::log1p(likelier);
  return score;
}

void PairScorer::add_signals(const Document& document, const TermNumbers& numbers, PairScore& score) {
  SignalValues& signals = score.signals;
  add_title(document, signals);
  add_support(numbers, signals);
  add_amounts(signals);
  for (const SoundMatch& match : sound_matches(document)) {
    at(signals, SignalKind::sound_shared) += idf_of(model_, match.id);
  }
  Fit best{};
  for (const Rival& rival : score.rivals) {
    best.summary_likelihood = std::max(best.summary_likelihood, rival.fit.summary_likelihood);
    best.cosine = std::max(best.cosine, rival.fit.cosine);
  }
  std::ranges::stable_sort(score.rivals, std::greater{}, [](const Rival& rival) { return total(rival.fit); });
  at(signals, SignalKind::cosine) = score.own.cosine;
  at(signals, SignalKind::abstract_likelihood) = score.own.abstract_likelihood;
  at(signals, SignalKind::summary_likelihood) = score.own.summary_likelihood;
  at(signals, SignalKind::contrast_summary) = score.own.summary_likelihood - best.summary_likelihood;
  at(signals, SignalKind::contrast_cosine) = score.own.cosine - best.cosine;
}

}  // namespace daejo
