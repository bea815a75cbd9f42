#include "audit/pair_scorer.h"

#include <algorithm>
#include <cmath>

namespace daejo {
namespace {

/// The share of the general language in the smoothed model of a text: λ of Jelinek–Mercer.
constexpr double lambda = 0.3;
constexpr double odds_of_own = (1 - lambda) / lambda;
/// What a syllable pair counts against a known word.
constexpr double pair_weight = 0.3;
/// The share of all term places that a term has which no abstract has.
constexpr double unknown_frequency = 1e-7;
/// Terms at or over this IDF (in one abstract of 400 or fewer) are rare: names, mostly.
constexpr double rare_idf = 6;
constexpr double informative_figure_idf = 3;
constexpr std::size_t background_candidates = 10;
/// Abstracts that share this much of their terms are one paper in two versions.
constexpr double same_paper_overlap = 0.8;

double& at(SignalValues& signals, SignalKind kind) {
  return signals[static_cast<std::size_t>(kind)];
}

double saturated(std::uint32_t count) {
  return 1 + std::log(static_cast<double>(count));
}

double ratio(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

/// A document's terms split into those of the vocabulary and others.
struct TermNumbers {
  std::vector<std::uint32_t> known;
  std::vector<EnglishTermId> unknown;
};

TermNumbers numbers_of(const Document& document) {
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

std::vector<std::uint32_t> widened(std::span<const std::uint16_t> terms) {
  return {terms.begin(), terms.end()};
}

double jaccard(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t common = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    common += a[i] == b[j] ? 1U : 0U;
    const bool step_a = a[i] <= b[j];
    const bool step_b = b[j] <= a[i];
    i += step_a ? 1U : 0U;
    j += step_b ? 1U : 0U;
  }
  return ratio(static_cast<double>(common), static_cast<double>(a.size() + b.size() - common));
}

double total(const Fit& fit) {
  return fit.abstract_likelihood + fit.summary_likelihood;
}

}  // namespace

PairScorer::PairScorer(const Model& model)
    : model_(model),
      expected_(model.english.size()),
      korean_probability_(model.korean.size(), 0),
      in_document_(model.english.size(), 0),
      background_likelihood_(model.background.size(), 0) {}

void PairScorer::clear() {
  for (const std::uint32_t term : touched_) expected_[term] = Expected{};
  touched_.clear();
  unknown_latin_.clear();
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
  for (const auto& term : summary.korean) {
    total_weight += saturated(term.count);
    for (Lexicon::InnerIterator it(model_.english_given_korean, term.id); it; ++it) {
      const auto probability = static_cast<double>(it.value());
      expect(static_cast<std::uint32_t>(it.col()), saturated(term.count) * probability, probability);
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
  double squares = 0;
  for (const std::uint32_t term : touched_) {
    Expected& expected = expected_[term];
    const double probability = static_cast<double>(expected.weight) / total;
    const auto frequency = static_cast<double>(model_.english_frequency[term]);
    expected.likelihood = static_cast<float>(std::log1p(odds_of_own * probability / frequency));
    const double weight = static_cast<double>(expected.weight) * static_cast<double>(model_.idf[term]);
    squares += weight * weight;
  }
  squares += static_cast<double>(unknown_latin_.size()) * model_.unknown_idf * model_.unknown_idf;
  norm_ = std::sqrt(squares);
  unknown_likelihood_ = std::log1p(odds_of_own / total / unknown_frequency);
}

double PairScorer::explained(EnglishTermId id) const {
  if (is_unknown(id)) return std::ranges::binary_search(unknown_latin_, id) ? 1 : 0;
  return 1 - static_cast<double>(expected_[id].missing);
}

void PairScorer::mark(std::span<const std::uint32_t> terms, bool present) {
  for (const std::uint32_t term : terms) in_document_[term] = present ? 1 : 0;
}

double PairScorer::summary_likelihood(std::span<const std::uint32_t> known,
                                      std::span<const EnglishTermId> unknown) {
  const double length = std::max(static_cast<double>(known.size() + unknown.size()), 1.0);
  for (const std::uint32_t term : known) {
    for (Lexicon::InnerIterator it(model_.korean_given_english, term); it; ++it) {
      korean_probability_[static_cast<std::size_t>(it.col())] += it.value();
    }
  }
  double sum = 0;
  for (const auto& term : summary_->korean) {
    const double probability = static_cast<double>(korean_probability_[term.id]) / length;
    sum += std::log1p(odds_of_own * probability / static_cast<double>(model_.korean_frequency[term.id]));
  }
  for (const auto& term : summary_->latin) {
    const bool shared =
        is_unknown(term.id) ? std::ranges::binary_search(unknown, term.id) : in_document_[term.id] != 0;
    if (!shared) continue;
    const double frequency =
        is_unknown(term.id) ? unknown_frequency : static_cast<double>(model_.english_frequency[term.id]);
    sum += std::log1p(odds_of_own / length / frequency);
  }
  for (const std::uint32_t term : known) {
    for (Lexicon::InnerIterator it(model_.korean_given_english, term); it; ++it) {
      korean_probability_[static_cast<std::size_t>(it.col())] = 0;
    }
  }
  return ratio(sum, static_cast<double>(summary_->korean.size() + summary_->latin.size()));
}

Fit PairScorer::fit_terms(std::span<const std::uint32_t> known, std::span<const EnglishTermId> unknown) {
  double likelihood = 0;
  double dot = 0;
  double squares = static_cast<double>(unknown.size()) * model_.unknown_idf * model_.unknown_idf;
  for (const std::uint32_t term : known) {
    const Expected& expected = expected_[term];
    const auto idf = static_cast<double>(model_.idf[term]);
    likelihood += static_cast<double>(expected.likelihood);
    dot += static_cast<double>(expected.weight) * idf * idf;
    squares += idf * idf;
  }
  for (const EnglishTermId term : unknown) {
    if (!std::ranges::binary_search(unknown_latin_, term)) continue;
    likelihood += unknown_likelihood_;
    dot += model_.unknown_idf * model_.unknown_idf;
  }
  mark(known, true);
  Fit fit;
  fit.abstract_likelihood = ratio(likelihood, static_cast<double>(known.size() + unknown.size()));
  fit.cosine = ratio(dot, norm_ * std::sqrt(squares));
  fit.summary_likelihood = summary_likelihood(known, unknown);
  mark(known, false);
  return fit;
}

Fit PairScorer::fit(const Document& document) {
  const TermNumbers numbers = numbers_of(document);
  return fit_terms(numbers.known, numbers.unknown);
}

void PairScorer::add_overlap(const Document& document, SignalValues& signals) const {
  double explained_sum = 0;
  double sum = 0;
  double explained_title = 0;
  double title = 0;
  for (const DocumentTerm& term : document.terms) {
    const double idf = idf_of(model_, term.id);
    const double share = explained(term.id) * idf;
    explained_sum += share;
    sum += idf;
    if (!term.in_title) continue;
    explained_title += share;
    title += idf;
  }
  at(signals, SignalKind::abstract_explained) = ratio(explained_sum, sum);
  at(signals, SignalKind::title_explained) = ratio(explained_title, title);
}

void PairScorer::add_support(const Document& document, SignalValues& signals) {
  const TermNumbers numbers = numbers_of(document);
  mark(numbers.known, true);
  double supported = 0;
  double latin = 0;
  double shared_squares = 0;
  double latin_squares = 0;
  for (const auto& term : summary_->latin) {
    const double idf = idf_of(model_, term.id);
    const bool shared = is_unknown(term.id) ? std::ranges::binary_search(numbers.unknown, term.id)
                                            : in_document_[term.id] != 0;
    const bool figure = summary_->list.terms[term.first].kind == TermKind::number;
    latin += idf;
    latin_squares += idf * idf;
    if (shared) supported += idf;
    if (shared) shared_squares += idf * idf;
    if (figure && idf > informative_figure_idf) {
      at(signals, shared ? SignalKind::figures_shared : SignalKind::figures_missing) += idf;
    }
    if (!figure && idf > rare_idf)
      at(signals, shared ? SignalKind::names_shared : SignalKind::names_missing) += idf;
  }
  at(signals, SignalKind::latin_supported) = ratio(supported, latin);
  double sum = latin;
  for (const auto& term : summary_->korean) {
    for (Lexicon::InnerIterator it(model_.english_given_korean, term.id); it; ++it) {
      const double share = static_cast<double>(it.value()) * static_cast<double>(model_.idf[it.col()]);
      sum += share;
      if (in_document_[static_cast<std::size_t>(it.col())] != 0) supported += share;
    }
  }
  mark(numbers.known, false);
  double squares = 0;
  for (const DocumentTerm& term : document.terms)
    squares += idf_of(model_, term.id) * idf_of(model_, term.id);
  at(signals, SignalKind::latin_cosine) = ratio(shared_squares, std::sqrt(latin_squares * squares));
  at(signals, SignalKind::summary_supported) = ratio(supported, sum);
  at(signals, SignalKind::information) = std::log1p(sum);
}

void PairScorer::add_amounts(SignalValues& signals) const {
  at(signals, SignalKind::latin_amount) = std::log1p(static_cast<double>(summary_->latin.size()));
  at(signals, SignalKind::korean_amount) = std::log1p(static_cast<double>(summary_->korean.size()));
}

std::vector<Rival> PairScorer::background_rivals(const Document& own, const Fit& own_fit,
                                                 const ContrastSet& contrast, double& likelier) {
  const Background& background = model_.background;
  std::ranges::fill(background_likelihood_, 0.0F);
  for (const std::uint32_t term : touched_) {
    const float likelihood = expected_[term].likelihood;
    for (const std::uint16_t document : background.postings_of(term))
      background_likelihood_[document] += likelihood;
  }
  const auto leave_out = [&](std::string_view id) {
    const auto found = std::ranges::lower_bound(background.ids, hash_bytes(id));
    if (found == background.ids.end() || *found != hash_bytes(id)) return;
    background_likelihood_[static_cast<std::size_t>(found - background.ids.begin())] = 0;
  };
  leave_out(own.arxiv_id);
  for (const std::string_view id : contrast.left_out) leave_out(id);

  std::vector<std::pair<float, std::uint32_t>> best;  // a heap with the least on top
  constexpr std::size_t kept = background_candidates + 2;
  likelier = 0;
  for (std::uint32_t document = 0; document < background.size(); ++document) {
    const auto length = static_cast<float>(background.terms_of(document).size());
    if (length == 0) continue;
    const float likelihood = background_likelihood_[document] / length;
    if (likelihood > static_cast<float>(own_fit.abstract_likelihood)) ++likelier;
    if (best.size() == kept && likelihood <= best.front().first) continue;
    if (best.size() == kept) {
      std::ranges::pop_heap(best, std::greater{});
      best.pop_back();
    }
    best.emplace_back(likelihood, document);
    std::ranges::push_heap(best, std::greater{});
  }
  std::ranges::sort_heap(best, std::greater{});
  const TermNumbers own_numbers = numbers_of(own);
  std::vector<Rival> rivals;
  for (const auto& [likelihood, document] : best) {
    const std::vector<std::uint32_t> terms = widened(background.terms_of(document));
    if (likelihood <= 0 || rivals.size() == background_candidates) break;
    if (jaccard(terms, own_numbers.known) >= same_paper_overlap) {
      if (likelihood > static_cast<float>(own_fit.abstract_likelihood)) --likelier;
      continue;
    }
    rivals.push_back({background.id_of(document), fit_terms(terms, {}), false});
  }
  return rivals;
}

PairScore PairScorer::score(const Document& document, const ContrastSet& contrast) {
  PairScore score;
  score.own = fit(document);
  SignalValues& signals = score.signals;
  add_overlap(document, signals);
  add_support(document, signals);
  add_amounts(signals);
  double likelier = 0;
  score.rivals = background_rivals(document, score.own, contrast, likelier);
  for (const Document* other : contrast.digest) {
    if (other->arxiv_id == document.arxiv_id) continue;
    score.rivals.push_back({other->arxiv_id, fit(*other), true});
    if (score.rivals.back().fit.abstract_likelihood > score.own.abstract_likelihood) ++likelier;
  }
  Fit best{};
  for (const Rival& rival : score.rivals) {
    best.abstract_likelihood = std::max(best.abstract_likelihood, rival.fit.abstract_likelihood);
    best.summary_likelihood = std::max(best.summary_likelihood, rival.fit.summary_likelihood);
    best.cosine = std::max(best.cosine, rival.fit.cosine);
  }
  std::ranges::stable_sort(score.rivals, std::greater{}, [](const Rival& rival) { return total(rival.fit); });
  at(signals, SignalKind::cosine) = score.own.cosine;
  at(signals, SignalKind::abstract_likelihood) = score.own.abstract_likelihood;
  at(signals, SignalKind::summary_likelihood) = score.own.summary_likelihood;
  at(signals, SignalKind::contrast_abstract) = score.own.abstract_likelihood - best.abstract_likelihood;
  at(signals, SignalKind::contrast_summary) = score.own.summary_likelihood - best.summary_likelihood;
  at(signals, SignalKind::contrast_cosine) = score.own.cosine - best.cosine;
  at(signals, SignalKind::rank) = std::log1p(likelier);
  return score;
}

}  // namespace daejo
