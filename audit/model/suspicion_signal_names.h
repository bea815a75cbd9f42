#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "audit/model/signal_names.h"

namespace daejo {

/// What a summary and an abstract share beyond the title. A summary invented from the title fits the title
/// and its topic, and shares little else. Lengths and the mix of Korean and English are left out on purpose:
/// they differ between publishers, and a linear model of them accuses a style that it was not fitted to.
inline constexpr std::array<std::string_view, 4> beyond_title_names = {
    "beyond_title_explained",  // IDF-weighted share of the abstract's other terms that the summary has
    "beyond_title_supported",  // IDF-weighted share of the summary's other terms that the abstract has
    "figures_shared",          // ln(1 + figures that the abstract has)
    "figures_missing",         // ln(1 + figures that it lacks)
};

/// What one sentence of a summary shares with the paper.
inline constexpr std::array<std::string_view, 8> sentence_signal_names = {
    "amount",           // ln(1 + the IDF of its terms)
    "supported",        // IDF-weighted share of its terms that the paper has
    "likelihood",       // mean log ratio of its terms given the paper
    "terms",            // ln(1 + its terms)
    "names_missing",    // ln(1 + the IDF of its Latin terms that the paper lacks)
    "names_shared",     // ln(1 + the IDF of its Latin terms that the paper has)
    "figures_missing",  // its figures that the paper lacks
    "figures_shared",   // its figures that the paper has
};

/// What the sentences of a summary say together: whether some are about other work while the rest fits.
inline constexpr std::array<std::string_view, 10> passage_signal_names = {
    "sentence_worst",    // highest logit of a foreign sentence
    "sentences_worst",   // mean of the three highest
    "sentence_mean",     // mean logit
    "sentence_best",     // lowest logit
    "foreign_share",     // expected share of the summary's weight in foreign sentences
    "foreign_any",       // ln(Σ ln(1 + e^logit) / √sentences)
    "support_gap",       // mean support of the better half, less the least support
    "likelihood_gap",    // mean likelihood of the better half, less the least one
    "likelihood_split",  // how far the best split into two groups parts their mean likelihoods
    "sentence_count",    // ln(sentences)
};

/// Those of the pair's signals that tell an invention besides what stands beyond the title. Of two summaries
/// that share as little beyond it, the one that fits the title better is the likelier invention.
inline constexpr std::array<std::string_view, 3> invention_pair_signals = {"cosine", "contrast_summary",
                                                                           "sound_shared"};

/// A mixed summary is told by the pair's signals and those of its passages.
inline constexpr std::size_t invented_signal_count =
    invention_pair_signals.size() + beyond_title_names.size();
inline constexpr std::size_t mixed_signal_count = signal_count + passage_signal_names.size();
inline constexpr std::size_t sentence_signal_count = sentence_signal_names.size();

}  // namespace daejo
