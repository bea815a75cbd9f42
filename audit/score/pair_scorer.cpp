#include "audit/score/pair_scorer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "audit/score/cosine.h"

namespace daejo::audit {
namespace {

constexpr std::size_t background_rivals_kept = 6;
/// One rival more than needed is fitted. If a rival is later scored as the summary's own paper, the extra one
/// takes its place.
constexpr std::size_t background_rivals_fitted = background_rivals_kept + 1;

}  // namespace

PairScorer::PairScorer(const Model& model)
    : model_(model), summary_(model), summary_likelihoods_(model), search_(model.background) {}

void PairScorer::set_summary(const SummaryTerms& summary) {
  summary_.translate(summary);
  search_is_loaded_ = false;
  background_fits_.clear();
}

Fit PairScorer::fit(const Document& document) {
  return fit(std::span(&document, 1)).front();
}

std::vector<Fit> PairScorer::fit(std::span<const Document> documents) {
  std::vector<TextColumns> texts;
  texts.reserve(documents.size());
  for (const Document& document : documents) texts.push_back(summary_.columns_of(document));
  return fit_texts(texts);
}

std::vector<Fit> PairScorer::fit_texts(std::span<const TextColumns> texts) {
  const TermColumns& columns = summary_.columns();
  const TermMatrix counts = presence(texts, columns.size());
  const TermMatrix weights = tf_idf(counts, TermFrequency::presence, columns.idf());
  const Eigen::VectorXd cosine = cosines(weights, summary_.tf_idf(), summary_.tf_idf_norm());
  const Eigen::VectorXd abstract = abstract_likelihoods(counts, summary_.log_ratios());
  const Eigen::VectorXd summary = summary_likelihoods_(summary_.summary(), counts, columns);
  std::vector<Fit> fits;
  fits.reserve(texts.size());
  for (Eigen::Index i = 0; i < counts.rows(); ++i) fits.push_back({abstract(i), summary(i), cosine(i)});
  return fits;
}

BackgroundAnswer PairScorer::search_background(const Document& own, const TextColumns& columns,
                                               const ContrastSet& contrast) {
  if (!search_is_loaded_) {
    std::vector<TermLikelihood> terms;
    for (const LikelierTerm& term : summary_.likelier_terms()) {
      if (is_unknown(term.id)) continue;
      terms.push_back({static_cast<std::uint32_t>(term.id), static_cast<float>(term.likelihood)});
    }
    search_.set_terms(terms);
    search_is_loaded_ = true;
  }
  std::vector<std::uint32_t> known;
  known.reserve(columns.size());
  for (const Eigen::Index column : columns) {
    if (summary_.columns().is_in_vocabulary(column)) known.push_back(static_cast<std::uint32_t>(column));
  }
  return search_.search({known, own.terms.size(), own.arxiv_id, contrast.left_out}, background_rivals_fitted);
}

const Fit* PairScorer::known_background_fit(std::uint32_t number) const {
  const auto found = std::ranges::find(background_fits_, number, &BackgroundFit::number);
  return found == background_fits_.end() ? nullptr : &found->fit;
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
  std::vector<TextColumns> texts{summary_.columns_of(document)};
  const BackgroundAnswer answer = search_background(document, texts.front(), contrast);
  for (const Document* other : contrast.digest) {
    if (other->arxiv_id == document.arxiv_id) continue;
    texts.push_back(summary_.columns_of(*other));
    score.rivals.push_back({other->arxiv_id, {}, true});
  }
  std::vector<std::uint32_t> unfitted;
  for (const std::uint32_t number : answer.documents) {
    if (known_background_fit(number) != nullptr) continue;
    unfitted.push_back(number);
    const auto terms = model_.background.terms_of(number);
    texts.emplace_back(terms.begin(), terms.end());
  }
  const std::vector<Fit> fits = fit_texts(std::span(texts).subspan(known == nullptr ? 0 : 1));
  auto fit = fits.begin();
  score.own = known != nullptr ? *known : *fit++;
  std::size_t likelier = answer.likelier;
  for (Rival& rival : score.rivals) {
    rival.fit = *fit++;
    if (rival.fit.abstract_likelihood > score.own.abstract_likelihood) ++likelier;
  }
  for (const std::uint32_t number : unfitted) background_fits_.push_back({number, *fit++});
  std::ranges::move(background_rivals(answer, document, contrast), std::back_inserter(score.rivals));
  sort_by_fit(score.rivals);
  score.signals = signals_of(document, texts.front(), score, likelier);
  return score;
}

SignalValues PairScorer::signals_of(const Document& document, const TextColumns& columns,
                                    const PairScore& score, std::size_t likelier) const {
  const TermOverlap overlap = term_overlap(summary_, document, columns);
  const Contrast contrasted = contrast(score.own, score.rivals);
  SignalValues signals{};
  const auto set = [&](SignalKind kind, double value) { signals[static_cast<std::size_t>(kind)] = value; };
  set(SignalKind::cosine, score.own.cosine);
  set(SignalKind::abstract_likelihood, score.own.abstract_likelihood);
  set(SignalKind::summary_likelihood, score.own.summary_likelihood);
  set(SignalKind::contrast_summary, contrasted.summary_likelihood);
  set(SignalKind::contrast_cosine, contrasted.cosine);
  set(SignalKind::rank, rank_signal(likelier));
  set(SignalKind::title_explained, overlap.title_explained);
  set(SignalKind::summary_supported, overlap.summary_supported);
  set(SignalKind::names_shared, overlap.names_shared);
  set(SignalKind::own_names, overlap.own_names);
  set(SignalKind::information, overlap.information);
  double sound_shared = 0;
  for (const SoundMatch& match : sound_matches(summary_, document)) sound_shared += idf_of(model_, match.id);
  set(SignalKind::sound_shared, sound_shared);
  set(SignalKind::latin_amount, std::log1p(static_cast<double>(summary_.summary().latin.size())));
  set(SignalKind::korean_amount, std::log1p(static_cast<double>(summary_.summary().korean.size())));
  return signals;
}

}  // namespace daejo::audit
