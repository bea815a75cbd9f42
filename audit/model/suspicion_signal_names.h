#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "audit/model/signal_names.h"

namespace daejo::audit {

/// Signals of what a summary and an abstract share beyond the title. A summary that was invented from the
/// title fits the title and its topic, but shares little else with the abstract. Lengths and the mix of
/// Korean and English are left out on purpose: they differ between publishers, and a linear model would
/// accuse any style that it was not fitted to.
inline constexpr std::array<std::string_view, 6> beyond_title_names = {
    // IDF-weighted share of the abstract's terms outside the title that occur in the summary
    "beyond_title_explained",
    // IDF-weighted share of the summary's terms outside the title that occur in the abstract
    "beyond_title_supported",
    "figures_shared",   // ln(1 + the summary's figures that occur in the abstract)
    "figures_missing",  // ln(1 + the summary's figures that do not)
    // ln((6 + hits) / (20 + IDF)). The hits are the number of the summary's terms outside the title that the
    // abstract has; a term counts once in each sentence. The IDF is the sum over all the summary's terms
    // outside the title, each counted once.
    "beyond_title_hits",
    "sentences_fitting",  // share of the sentences whose terms outside the title mostly occur in the abstract
};

/// Signals of what one sentence of a summary shares with the paper.
inline constexpr std::array<std::string_view, 8> sentence_signal_names = {
    "amount",           // ln(1 + the sum of the IDF of its terms)
    "supported",        // IDF-weighted share of its terms that occur in the paper
    "likelihood",       // mean log ratio of its terms given the paper
    "terms",            // ln(1 + the number of its terms)
    "names_missing",    // ln(1 + the IDF of its Latin terms that do not occur in the paper)
    "names_shared",     // ln(1 + the IDF of its Latin terms that occur in the paper)
    "figures_missing",  // the number of its figures that do not occur in the paper
    "figures_shared",   // the number of its figures that occur in the paper
};

/// Signals over all sentences, which show that some sentences are about other work ("foreign") while the rest
/// fits.
inline constexpr std::array<std::string_view, 10> passage_signal_names = {
    "sentence_worst",    // highest logit of being foreign
    "sentences_worst",   // mean of the three highest logits
    "sentence_mean",     // mean logit
    "sentence_best",     // lowest logit
    "foreign_share",     // expected share of the summary's weight that lies in foreign sentences
    "foreign_any",       // ln(Σ ln(1 + e^logit) / √sentences)
    "support_gap",       // mean support of the better half minus the least support
    "likelihood_gap",    // mean likelihood of the better half minus the least likelihood
    "likelihood_split",  // distance between the mean likelihoods of the two groups, for the best split in two
    "sentence_count",    // ln(the number of sentences)
};

/// Signals of the pair that help to recognise an invention, besides what the two texts share beyond the
/// title. Of two summaries that share equally little beyond it, the one that fits the title better is more
/// likely an invention.
inline constexpr std::array<std::string_view, 3> invention_pair_signals = {"cosine", "contrast_summary",
                                                                           "sound_shared"};

/// The number of signals for each suspicion. A mixed summary is recognised by the signals of the pair and
/// those of the passages.
inline constexpr std::size_t invented_signal_count =
    invention_pair_signals.size() + beyond_title_names.size();
inline constexpr std::size_t mixed_signal_count = signal_count + passage_signal_names.size();
inline constexpr std::size_t sentence_signal_count = sentence_signal_names.size();

}  // namespace daejo::audit
