#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/signal_names.h"
#include "audit/model/summary_terms.h"
#include "audit/model/vocabulary.h"
#include "audit/score/background_search.h"

namespace daejo {

using SignalValues = std::array<double, signal_count>;

/// How well a summary fits one abstract, in the measures that abstracts are contrasted by.
struct Fit {
  double abstract_likelihood = 0;
  double summary_likelihood = 0;
  double cosine = 0;
};

/// Another abstract that a summary was held against.
struct Rival {
  std::string arxiv_id;
  Fit fit;
  bool in_digest = false;  ///< Another paper of the same run, else one of the background.
};

/// Terms at or over this IDF are rare: names, mostly.
inline constexpr double rare_idf = 6;
/// Terms at or over this IDF are in four of the 40,000 abstracts or fewer.
inline constexpr double own_name_idf = 9;

/// A Korean word and a paper's word that sound alike: indices into the summary's and the document's
/// `TermList::terms`.
struct SoundMatch {
  std::uint32_t summary_term = 0;
  std::uint32_t document_term = 0;
  EnglishTermId id = 0;
};

/// A row of a lexicon: the terms and their probabilities.
struct LexiconRow {
  std::span<const std::int32_t> columns;
  std::span<const float> values;

  std::size_t size() const { return columns.size(); }
};

/// A paper with how the summary at hand fits it.
struct FittedPaper {
  Document document;
  Fit fit;
};

/// Which abstracts a summary is contrasted with.
struct ContrastSet {
  std::span<const Document* const> digest;  ///< The run's other papers; the summary's own is passed over.
  std::span<const std::string_view> left_out = {};  ///< arXiv ids that the background must not answer with.
  std::span<const FittedPaper> wider = {};  ///< Of a background wider than the model's, see `fitting_papers`.
  std::size_t digest_size = 0;  ///< The papers of the whole digest, of which `digest` may be some.
};

/// A term that a summary makes likelier.
struct LikelierTerm {
  EnglishTermId id = 0;
  double likelihood = 0;   ///< Its log ratio.
  double probability = 0;  ///< That the summary has it in some form, see `PairScorer::explained`.
};

/// A scored pair.
struct PairScore {
  SignalValues signals{};
  Fit own;
  std::vector<Rival> rivals;  ///< The best, at most six of the background and the digest's, best first.
};

/// Holds summaries against abstracts. It keeps working memory between calls, so one serves one thread;
/// results do not depend on what it scored before.
///
/// Likelihoods are the query-likelihood model of retrieval (Ponte and Croft 1998) with Jelinek–Mercer
/// smoothing, carried over languages by IBM Model 1 (Berger and Lafferty 1999; Xu, Weischedel and Nguyen
/// 2001): the log of 1 + (1 − λ)/λ · p(term | text) / p(term), a mean over distinct terms. 0 is no better
/// than any text.
class PairScorer {
 public:
  explicit PairScorer(const Model& model);

  /// Loads a summary; the calls after it are about this one.
  void set_summary(const SummaryTerms& summary);

  Fit fit(const Document& document);
  /// Of several at once, which takes less time.
  std::vector<Fit> fit(std::span<const Document> documents);
  /// `known` is the document's fit where it was found already, as a rival's is.
  PairScore score(const Document& document, const ContrastSet& contrast, const Fit* known = nullptr);

  /// The words that the lexicon does not know with the document's words that they sound like and that nothing
  /// else explains, one to one.
  std::vector<SoundMatch> sound_matches(const Document& document) const;

  /// The terms that the summary makes likelier, each once, in no order: what to look its papers up by.
  std::vector<LikelierTerm> likelier_terms() const;

  /// The probability that the summary has an English term in some form, 0 to 1, as `set_summary` found it.
  double explained(EnglishTermId id) const;

 private:
  struct Expected {
    float weight = 0;      ///< Of the term in the summary's vector, before IDF.
    float missing = 1;     ///< Probability that no term of the summary means it.
    float likelihood = 0;  ///< Its log ratio.
    float meant = 0;       ///< How many of the summary's distinct Korean words mean it, expected.
  };

  /// A document's terms: those of the vocabulary and the others, each ascending.
  struct TermNumbers {
    std::vector<std::uint32_t> known;
    std::vector<EnglishTermId> unknown;
  };

  /// The same by reference.
  struct TermNumbersView {
    std::span<const std::uint32_t> known;
    std::span<const EnglishTermId> unknown;
  };

  static TermNumbers numbers_of(const Document& document);
  void expect_latin(std::uint32_t term, double weight);
  /// The meanings of a Korean term or syllable pair, each of which has `share` of its probability, and adds
  /// `meant` times that to what is meant.
  void expect_row(const LexiconRow& row, double weight, float share, float meant);
  void finish_expectations(double total);
  void clear();
  /// Whether the marked document, whose terms outside the vocabulary are `unknown`, has a term.
  bool has(EnglishTermId id, std::span<const EnglishTermId> unknown) const;
  /// Sets the document's bit of its terms.
  void mark(std::span<const std::uint32_t> terms, unsigned document);
  void unmark(std::span<const std::uint32_t> terms);
  std::vector<Fit> fit_terms(std::span<const TermNumbersView> documents);
  Fit fit_without_summary_likelihood(const TermNumbersView& document) const;
  /// A bit for each that has a term outside the vocabulary.
  static std::uint8_t documents_with(EnglishTermId unknown, std::span<const TermNumbersView> documents);
  /// Of at most `lanes`.
  void add_summary_likelihoods(std::span<const TermNumbersView> documents, std::span<Fit> fits);
  void add_title(const Document& document, SignalValues& signals) const;
  void add_support(const TermNumbers& document, SignalValues& signals);
  void add_amounts(SignalValues& signals) const;
  /// All signals but the rank, and the rivals put in order.
  void add_signals(const Document& document, const TermNumbers& numbers, PairScore& score);
  /// Adds the abstracts of an answer that were not fitted yet to what is to be fitted, and gives them.
  std::vector<std::uint32_t> add_fresh(const BackgroundAnswer& answer, std::vector<TermNumbersView>& views);
  /// Whether an abstract of the background was fitted already, and its fit.
  const Fit* known_background_fit(std::uint32_t document) const;
  BackgroundAnswer search_background(const Document& own, const TermNumbers& own_numbers,
                                     const ContrastSet& contrast);
  /// The best of what the model's background answers, whose fits are known, and of a wider one.
  std::vector<Rival> background_rivals(const BackgroundAnswer& answer, const Document& own,
                                       const ContrastSet& contrast) const;

  const Model& model_;
  BackgroundSearch search_;
  std::vector<std::pair<std::uint32_t, Fit>> background_fits_;  // of the abstracts that were fitted already
  bool search_is_loaded_ = false;                               // with what the summary makes likelier
  const SummaryTerms* summary_ = nullptr;
  std::vector<Expected> expected_;            // by English term
  std::vector<std::uint32_t> touched_;        // the English terms whose `expected_` is not empty
  std::vector<EnglishTermId> unknown_latin_;  // the summary's terms that no abstract has, ascending
  std::vector<std::uint8_t> in_documents_;    // by English term, a bit for each document looked at
  std::vector<double> ratios_;                // whose logs are to be taken
  std::vector<float> probabilities_;          // of the summary's terms in each of the `lanes`
  std::vector<double> frequencies_;           // of the same terms
  std::vector<std::uint32_t> numbers_;        // the terms of the background's abstracts that are fitted
  double norm_ = 1;                           // of the summary's vector
  double meant_idf_ = 0;                      // of what the summary's Korean words mean, summed up
  double unknown_likelihood_ = 0;             // of one Latin term that no abstract has
};

/// One thread's working memory for reading and scoring with one model. Results do not depend on what it was
/// used for before.
struct Workspace {
  explicit Workspace(const Model& model) : vocabulary(model), scorer(model) {}

  const Model& model() const { return vocabulary.model(); }

  Vocabulary vocabulary;
  PairScorer scorer;
};

}  // namespace daejo
