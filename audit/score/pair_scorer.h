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

namespace daejo::audit {

/// A paper, and how well the summary loaded in a `PairScorer` fits it.
struct FittedPaper {
  Document document;
  Fit fit;
};

/// The abstracts that a summary's own abstract is contrasted with, besides those of the model's background.
struct ContrastSet {
  std::span<const Document* const> digest;  ///< Papers of the digest. The summary's own paper is skipped.
  /// arXiv ids of papers that must not come from the model's background.
  std::span<const std::string_view> left_out = {};
  /// Papers from a background wider than the model's; see `fitting_papers`.
  std::span<const FittedPaper> wider = {};
  /// The number of papers in the whole digest. `digest` may have only some of them.
  std::size_t digest_size = 0;
};

/// The scores of a summary and an abstract.
struct PairScore {
  SignalValues signals{};
  Fit own;
  std::vector<Rival> rivals;  ///< Those of the digest, and at most six from the backgrounds, best first.
};

/// Scores a summary against abstracts by the measures in cosine.h, likelihood.h, term_overlap.h,
/// sound_matches.h and contrast.h. An object reuses its memory between calls, so each thread needs its own.
/// Of the earlier calls, only the last `set_summary` affects results.
class PairScorer {
 public:
  explicit PairScorer(const Model& model);

  /// Loads a summary, which must outlive all calls that use it.
  void set_summary(const SummaryTerms& summary);
  const TranslatedSummary& summary() const { return summary_; }

  Fit fit(const Document& document);
  /// The fits of several documents, faster than one by one.
  std::vector<Fit> fit(std::span<const Document> documents);
  /// Computes all signals of the loaded summary and `document`. `known` is the fit of `document` if it was
  /// computed before, as it was for a rival, or else null.
  PairScore score(const Document& document, const ContrastSet& contrast, const Fit* known = nullptr);

  /// The terms that the summary makes likelier, each once, in no order. They are used to search for the paper
  /// that the summary is about.
  std::vector<LikelierTerm> likelier_terms() const { return summary_.likelier_terms(); }

 private:
  /// An abstract of the model's background, by its number, and how well the summary fits it.
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
  bool search_is_loaded_ = false;               // Whether `search_` has the terms of the summary.
  std::vector<BackgroundFit> background_fits_;  // The fits computed for this summary so far.
};

/// What one thread needs to read and score texts with one model. Earlier use does not affect results.
struct Workspace {
  explicit Workspace(const Model& model) : vocabulary(model), scorer(model) {}

  const Model& model() const { return vocabulary.model(); }

  Vocabulary vocabulary;
  PairScorer scorer;
};

}  // namespace daejo::audit
