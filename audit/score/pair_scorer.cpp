#include "audit/score/pair_scorer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iterator>

#include "audit/score/eight_documents.h"
#include "audit/score/natural_log.h"
#include "audit/text/sound.h"

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

LexiconRow row_of(const Lexicon& lexicon, std::uint32_t number) {
  const auto begin = static_cast<std::size_t>(lexicon.outerIndexPtr()[number]);
  const auto size = static_cast<std::size_t>(lexicon.outerIndexPtr()[number + std::size_t{1}]) - begin;
  return {{lexicon.innerIndexPtr() + begin, size}, {lexicon.valuePtr() + begin, size}};
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
  numbers.known.reserve(document.terms.size());
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

void PairScorer::expect_latin(std::uint32_t term, double weight) {
  Expected& expected = expected_[term];
  if (expected.weight == 0) touched_.push_back(term);
  expected.weight += weight;
  expected.missing = 0;
}

void PairScorer::expect_row(const LexiconRow& row, double weight, double share, double meant) {
  const double factor = weight * share;
  // A place is written for every entry, and kept for a new term: without a branch, which no one could
  // predict.
  std::size_t count = touched_.size();
  touched_.resize(count + row.size());
  for (std::size_t at = 0; at < row.size(); ++at) {
    Expected& expected = expected_[static_cast<std::size_t>(row.columns[at])];
    touched_[count] = static_cast<std::uint32_t>(row.columns[at]);
    count += expected.weight == 0 ? 1 : 0;
    const auto probability = static_cast<double>(row.values[at]);
    expected.weight += factor * probability;
    expected.missing *= 1 - share * probability;
    expected.meant += meant * probability;
  }
  touched_.resize(count);
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
      expect_latin(static_cast<std::uint32_t>(term.id), saturated(term.count));
    }
  }
  for (std::size_t i = 0; i < summary.korean.size(); ++i) {
    const auto& term = summary.korean[i];
    prefetch_ahead(model_.english_given_korean, summary.korean, i);
    const double weight = saturated(term.count);
    total_weight += weight;
    expect_row(row_of(model_.english_given_korean, term.id), weight, 1, 1);
  }
  for (const auto& pair : summary.syllable_pairs) {
    total_weight += pair_weight;
    expect_row(row_of(model_.english_given_syllables, pair.id), 1, pair_weight, 0);
  }
  finish_expectations(std::max(total_weight, 1.0));
}

void PairScorer::finish_expectations(double total) {
  double squares = static_cast<double>(unknown_latin_.size()) * model_.unknown_idf * model_.unknown_idf;
  meant_idf_ = 0;
  ratios_.resize(touched_.size());
  const double odds = odds_of_own / total;
  for (std::size_t i = 0; i < touched_.size(); ++i) {
    const Expected& expected = expected_[touched_[i]];
    const auto frequency = static_cast<double>(model_.english_frequency[touched_[i]]);
    const auto idf = static_cast<double>(model_.idf[touched_[i]]);
    const double weight = expected.weight * idf;
    ratios_[i] = odds * expected.weight / frequency;
    squares += weight * weight;
    meant_idf_ += expected.meant * idf;
  }
  log1p_all(ratios_);
  for (std::size_t i = 0; i < touched_.size(); ++i) {
    expected_[touched_[i]].likelihood = ratios_[i];
  }
  norm_ = std::sqrt(squares);
  unknown_likelihood_ = std::log1p(odds_of_own / total / unknown_frequency);
}

std::vector<LikelierTerm> PairScorer::likelier_terms() const {
  std::vector<LikelierTerm> terms;
  terms.reserve(touched_.size() + unknown_latin_.size());
  for (const std::uint32_t term : touched_) {
    terms.push_back({term, expected_[term].likelihood, explained(term)});
  }
  for (const EnglishTermId term : unknown_latin_) terms.push_back({term, unknown_likelihood_, 1});
  return terms;
}

double PairScorer::explained(EnglishTermId id) const {
  if (is_unknown(id)) return std::ranges::binary_search(unknown_latin_, id) ? 1 : 0;
  return 1 - expected_[id].missing;
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
    likelihood += expected.likelihood;
    dot += expected.weight * idf * idf;
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
  std::array<double, lanes> odds{};  // over the length
  for (std::size_t i = 0; i < documents.size(); ++i) {
    mark(documents[i].known, static_cast<unsigned>(i));
    odds[i] = odds_of_own /
              std::max(static_cast<double>(documents[i].known.size() + documents[i].unknown.size()), 1.0);
  }
  const std::size_t terms = summary_->korean.size() + summary_->latin.size();
  frequencies_.clear();
  probabilities_.resize(terms * lanes);
  double* probabilities = probabilities_.data();
  for (std::size_t at = 0; at < summary_->korean.size(); ++at) {
    const auto& term = summary_->korean[at];
    prefetch_ahead(model_.korean_given_english, summary_->korean, at);
    const LexiconRow row = row_of(model_.korean_given_english, term.id);
    add_row(row.values.data(), row.columns.data(), row.size(), in_documents_.data(), probabilities);
    frequencies_.push_back(static_cast<double>(model_.korean_frequency[term.id]));
    probabilities += lanes;
  }
  for (const auto& term : summary_->latin) {
    const bool unknown = is_unknown(term.id);
    const auto& mask = document_masks[unknown ? documents_with(term.id, documents) : in_documents_[term.id]];
    probabilities = std::ranges::copy(mask, probabilities).out;
    frequencies_.push_back(unknown ? unknown_frequency
                                   : static_cast<double>(model_.english_frequency[term.id]));
  }
  ratios_.resize(terms * lanes);
  set_ratios(probabilities_.data(), frequencies_, odds.data(), ratios_.data());
  log1p_all(ratios_);
  std::array<double, lanes> sums{};
  add_up(ratios_.data(), terms, sums.data());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    fits[i].summary_likelihood = ratio(sums[i], static_cast<double>(terms));
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
  for (std::size_t begin = 0; begin < documents.size(); begin += lanes) {
    const std::size_t count = std::min(lanes, documents.size() - begin);
    add_summary_likelihoods(documents.subspan(begin, count), std::span(fits).subspan(begin, count));
  }
  return fits;
}

Fit PairScorer::fit(const Document& document) {
  return fit(std::span(&document, 1)).front();
}

std::vector<Fit> PairScorer::fit(std::span<const Document> documents) {
  std::vector<TermNumbers> numbers;
  numbers.reserve(documents.size());
  std::vector<TermNumbersView> views;
  views.reserve(documents.size());
  for (const Document& document : documents) {
    const TermNumbers& last = numbers.emplace_back(numbers_of(document));
    views.push_back({last.known, last.unknown});
  }
  return fit_terms(views);
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
    supported += expected_[term].meant * static_cast<double>(model_.idf[term]);
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
  if (summary_->unknown.empty()) return matches;
  std::vector<Sound> sounds;
  std::vector<const DocumentTerm*> open;  // side by side with their sounds
  for (const DocumentTerm& term : document.terms) {
    if (open.size() == most_words_heard) break;
    if (!can_sound_alike(term.sound) || explained(term.id) >= explained_enough) continue;
    open.push_back(&term);
    sounds.push_back(term.sound);
  }
  const std::size_t words = std::min(summary_->unknown.size(), most_words_heard);
  for (const UnknownWord& word : std::span(summary_->unknown).first(words)) {
    if (!can_sound_alike(word.sound)) continue;
    const auto found =
        std::ranges::find_if(sounds, [&](Sound sound) { return sounds_alike(word.sound, sound); });
    if (found == sounds.end()) continue;
    const auto match = open.begin() + (found - sounds.begin());
    matches.push_back({word.term, (*match)->first, (*match)->id});
    open.erase(match);
    sounds.erase(found);
  }
  return matches;
}

BackgroundAnswer PairScorer::search_background(const Document& own, const TermNumbers& own_numbers,
                                               const ContrastSet& contrast) {
  if (!search_is_loaded_) {
    std::vector<TermLikelihood> terms;
    terms.reserve(touched_.size());
    for (const std::uint32_t term : touched_)
      terms.push_back({term, static_cast<float>(expected_[term].likelihood)});
    search_.set_terms(terms);
    search_is_loaded_ = true;
  }
  return search_.search({own_numbers.known, own.terms.size(), own.arxiv_id, contrast.left_out},
                        background_rivals_fitted);
}

std::vector<std::uint32_t> PairScorer::add_fresh(const BackgroundAnswer& answer,
                                                 std::vector<TermNumbersView>& views) {
  std::vector<std::uint32_t> fresh;
  std::size_t terms = 0;
  for (const std::uint32_t number : answer.documents) {
    if (known_background_fit(number) != nullptr) continue;
    fresh.push_back(number);
    terms += model_.background.terms_of(number).size();
  }
  numbers_.resize(terms);
  auto end = numbers_.begin();
  for (const std::uint32_t number : fresh) {
    const auto begin = end;
    end = std::ranges::copy(model_.background.terms_of(number), begin).out;
    views.push_back({{begin, end}, {}});
  }
  return fresh;
}

const Fit* PairScorer::known_background_fit(std::uint32_t document) const {
  const auto found = std::ranges::find(background_fits_, document, &std::pair<std::uint32_t, Fit>::first);
  return found == background_fits_.end() ? nullptr : &found->second;
}

std::vector<Rival> PairScorer::background_rivals(const BackgroundAnswer& answer, const Document& own,
                                                 const ContrastSet& contrast) const {
  std::vector<Rival> rivals;
  const std::size_t answered = std::min(answer.documents.size(), background_rivals_kept);
  for (const std::uint32_t number : std::span(answer.documents).first(answered)) {
    rivals.push_back({model_.background.id_of(number), *known_background_fit(number), false});
  }
  if (contrast.wider.empty()) return rivals;
  for (const FittedPaper& paper : contrast.wider) {
    const std::string& id = paper.document.arxiv_id;
    const bool is_known =
        std::ranges::find(rivals, id, &Rival::arxiv_id) != rivals.end() ||
        std::ranges::find(contrast.digest, id, &Document::arxiv_id) != contrast.digest.end();
    if (!is_known && !is_same_paper(paper.document, own)) rivals.push_back({id, paper.fit, false});
  }
  std::ranges::stable_sort(rivals, std::greater{},
                           [](const Rival& rival) { return rival.fit.abstract_likelihood; });
  rivals.resize(std::min(rivals.size(), background_rivals_kept));
  return rivals;
}

PairScore PairScorer::score(const Document& document, const ContrastSet& contrast, const Fit* known) {
  PairScore score;
  const TermNumbers own = numbers_of(document);
  const BackgroundAnswer answer = search_background(document, own, contrast);
  std::vector<TermNumbers> digest;
  digest.reserve(contrast.digest.size());
  for (const Document* other : contrast.digest) {
    if (other->arxiv_id == document.arxiv_id) continue;
    digest.push_back(numbers_of(*other));
    score.rivals.push_back({other->arxiv_id, {}, true});
  }
  const std::size_t in_digest = digest.size();
  std::vector<TermNumbersView> views;
  views.reserve(in_digest + answer.documents.size() + 1);
  for (const TermNumbers& other : digest) views.push_back({other.known, other.unknown});
  const std::vector<std::uint32_t> fresh = add_fresh(answer, views);
  if (known == nullptr) views.push_back({own.known, own.unknown});
  const std::vector<Fit> fits = fit_terms(views);
  score.own = known != nullptr ? *known : fits.back();
  auto likelier = static_cast<double>(answer.likelier);
  for (std::size_t i = 0; i < in_digest; ++i) {
    score.rivals[i].fit = fits[i];
    if (fits[i].abstract_likelihood > score.own.abstract_likelihood) ++likelier;
  }
  for (std::size_t i = 0; i < fresh.size(); ++i) background_fits_.emplace_back(fresh[i], fits[in_digest + i]);
  std::ranges::move(background_rivals(answer, document, contrast), std::back_inserter(score.rivals));
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
