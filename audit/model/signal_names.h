#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace daejo {

/// The numbers by which a summary and an abstract are judged, in the order of the model file.
enum class SignalKind : std::size_t {
  cosine,               ///< TF-IDF cosine after the lexicon.
  title_explained,      ///< IDF-weighted share of the title's terms that the summary has.
  summary_supported,    ///< IDF-weighted share of the summary's terms that the paper has.
  abstract_likelihood,  ///< Mean log ratio of the paper's terms given the summary, against any text.
  summary_likelihood,   ///< Mean log ratio of the summary's terms given the paper, against any text.
  contrast_summary,     ///< `summary_likelihood` less the best among other abstracts.
  contrast_cosine,      ///< `cosine` less the best among other abstracts.
  rank,                 ///< ln(1 + other abstracts that the summary makes likelier than its own).
  names_shared,         ///< IDF of rare terms that both have.
  own_names,      ///< ln(1 + shared terms that four abstracts or fewer have): the paper's own system, mostly.
  sound_shared,   ///< IDF of the paper's terms that only a word's sound finds in the summary.
  latin_amount,   ///< ln(1 + the summary's Latin terms).
  korean_amount,  ///< ln(1 + the summary's Korean terms that the lexicon knows).
  information,    ///< ln(1 + the sum of the summary's IDF): how much it says at all.
};

inline constexpr std::array<std::string_view, 14> signal_names = {"cosine",
                                                                  "title_explained",
                                                                  "summary_supported",
                                                                  "abstract_likelihood",
                                                                  "summary_likelihood",
                                                                  "contrast_summary",
                                                                  "contrast_cosine",
                                                                  "rank",
                                                                  "names_shared",
                                                                  "own_names",
                                                                  "sound_shared",
                                                                  "latin_amount",
                                                                  "korean_amount",
                                                                  "information"};

inline constexpr std::size_t signal_count = signal_names.size();

/// A value for each signal.
using SignalValues = std::array<double, signal_count>;

}  // namespace daejo
