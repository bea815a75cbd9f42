#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "audit/model/signal_names.h"

namespace daejo::audit {

/// Signals of what a summary and an abstract share beyond the title. A summary that was invented from the
/// title fits the title and its topic, but shares little else with the abstract. Lengths and the mix of
/// Korean and English are left out on purpose: they differ between publishers, and a linear model would
/// suspect any style that it was not fitted to. A figure is a number with at least two digits.
inline constexpr std::array<std::string_view, 6> beyond_title_names = {
    // The IDF-weighted share of the abstract's terms outside the title that the summary has.
    "beyond_title_explained",
    // The IDF-weighted share of the summary's terms outside the title that the abstract has.
    "beyond_title_supported",
    // ln(1 + the number of the summary's figures outside the title that the abstract has).
    "figures_shared",
    // ln(1 + the number of the summary's figures outside the title that the abstract does not have).
    "figures_missing",
    // ln((6 + hits) / (20 + IDF)), for terms outside the title. The hits are the number of the summary's
    // terms that the abstract mostly supports; a term counts once in each sentence. The IDF is the sum over
    // all the summary's terms, each counted once.
    "beyond_title_hits",
    // The share of sentences whose terms outside the title are supported by the abstract to more than 60 % of
    // their IDF. Sentences with hardly any terms outside the title are not counted.
    "sentences_fitting",
};

/// Signals of what one sentence of a summary shares with the paper. Terms are counted once in each sentence.
/// A figure is a number with at least two digits. A name is any other Latin word or number.
inline constexpr std::array<std::string_view, 8> sentence_signal_names = {
    "amount",           // ln(1 + the sum of the IDF of its terms); a word not in the lexicon adds 1
    "supported",        // the share of that sum that belongs to terms which the paper has
    "likelihood",       // the mean log ratio of its terms given the paper; see likelihood.h
    "terms",            // ln(1 + the number of its terms)
    "names_missing",    // ln(1 + the sum of the IDF of its names that the paper does not have)
    "names_shared",     // ln(1 + the sum of the IDF of its names that the paper has)
    "figures_missing",  // the number of its figures that the paper does not have
    "figures_shared",   // the number of its figures that the paper has
};

/// Signals over all sentences of a summary. They show whether some sentences are about other work ("foreign")
/// while the rest fits the paper. The logit of a sentence is the log odds that it is foreign. The better half
/// is the half of the sentences with the lowest logits.
inline constexpr std::array<std::string_view, 10> passage_signal_names = {
    "sentence_worst",    // the highest logit of a sentence
    "sentences_worst",   // the mean of the three highest logits
    "sentence_mean",     // the mean logit
    "sentence_best",     // the lowest logit
    "foreign_share",     // the expected share of the summary's IDF that is in foreign sentences
    "foreign_any",       // ln(Σ ln(1 + e^logit) / √(number of sentences))
    "support_gap",       // the mean `supported` of the better half minus the lowest `supported`
    "likelihood_gap",    // the mean `likelihood` of the better half minus the lowest `likelihood`
    "likelihood_split",  // the largest difference in mean `likelihood` between two groups of the sentences
    "sentence_count",    // ln(number of sentences)
};

/// Signals of the pair that help to recognise an invention, in addition to `beyond_title_names`. Of two
/// summaries that share equally little with the abstract beyond the title, the one that fits the title better
/// is more likely an invention.
inline constexpr std::array<std::string_view, 3> invention_pair_signals = {"cosine", "contrast_summary",
                                                                           "sound_shared"};

/// The number of signals of `Model::invented`, `Model::mixed` and `Model::foreign_sentence`. A mixed summary
/// is recognised by the signals of the pair and `passage_signal_names`.
inline constexpr std::size_t invented_signal_count =
    invention_pair_signals.size() + beyond_title_names.size();
inline constexpr std::size_t mixed_signal_count = signal_count + passage_signal_names.size();
inline constexpr std::size_t sentence_signal_count = sentence_signal_names.size();

}  // namespace daejo::audit
