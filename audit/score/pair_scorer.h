#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/signal_names.h"
#include "audit/model/summary_terms.h"
#include "audit/model/vocabulary.h"
#include "audit/score/background_search.h"
#include "audit/score/contrast.h"
#include "audit/score/fit.h"
#include "audit/score/likelihood.h"
#include "audit/score/sound_matches.h"
#include "audit/score/term_overlap.h"
#include "audit/score/translated_summary.h"

namespace daejo {

/// A paper with the fit of the summary at hand.
struct FittedPaper {
  Document document;
  Fit fit;
};

/// The abstracts that a summary is contrasted with.
struct ContrastSet {
  std::span<const Document* const> digest;  ///< The run's other papers; the summary's own is passed over.
  std::span<const std::string_view> left_out = {};  ///< arXiv ids that the background must not answer with.
  std::span<const FittedPaper> wider = {};  ///< Of a background wider than the model's, see `fitting_papers`.
  std::size_t digest_size = 0;  ///< The papers of the whole digest, of which `digest` may be some.
};

/// A scored pair.
struct PairScore {
  SignalValues signals{};
  Fit own;
  std::vector<Rival> rivals;  ///< Those of the digest and at most six of the background, best first.
};

/// Scores a summary against abstracts by what cosine.h, likelihood.h, term_overlap.h, sound_matches.h and
/// contrast.h define. It keeps working memory between calls, so each thread needs its own. Results do not
/// depend on earlier calls.
class PairScorer {
 public:
  explicit PairScorer(const Model& model);

  /// Loads a summary, which must outlive the calls about it.
  void set_summary(const SummaryTerms& summary);
  const TranslatedSummary& summary() const { return summary_; }

  Fit fit(const Document& document);
  /// Scoring several documents at once is faster.
  std::vector<Fit> fit(std::span<const Document> documents);
  /// All signals of the pair. `known` is the document's fit if it was computed before, as a rival's is.
  PairScore score(const Document& document, const ContrastSet& contrast, const Fit* known = nullptr);

  /// The terms that the summary makes likelier, each once, in no order: what its paper can be looked up by.
  std::vector<LikelierTerm> likelier_terms() const { return summary_.likelier_terms(); }

 private:
  /// An abstract of the model's background, by its number, with its fit.
  struct BackgroundFit {
    std::uint32_t number = 0;
    Fit fit;
  };

  std::vector<Fit> fit_texts(std::span<const TextColumns> texts);
  BackgroundAnswer search_background(const Document& own, const TextColumns& columns,
                                     const ContrastSet& contrast);
  const Fit* known_background_fit(std::uint32_t number) const;
  std::vector<Rival> background_rivals(const BackgroundAnswer& answer, const Document& own,
                                       const ContrastSet& contrast) const;
  SignalValues signals_of(const Document& document, const TextColumns& columns, const PairScore& score,
                          std::size_t likelier) const;

  const Model& model_;
  TranslatedSummary summary_;
  SummaryLikelihoods summary_likelihoods_;
  BackgroundSearch search_;
  bool search_is_loaded_ = false;               // with the terms of the summary
  std::vector<BackgroundFit> background_fits_;  // found for this summary so far
};

/// What one thread needs for reading and scoring with one model. Results do not depend on earlier use.
struct Workspace {
  explicit Workspace(const Model& model) : vocabulary(model), scorer(model) {}

  const Model& model() const { return vocabulary.model(); }

  Vocabulary vocabulary;
  PairScorer scorer;
};

}  // namespace daejo
