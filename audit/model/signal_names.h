#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace daejo::audit {

/// The signals of how well a summary fits an abstract, in the order of the model file.
enum class SignalKind : std::size_t {
  cosine,               ///< TF-IDF cosine after translation by the lexicon.
  title_explained,      ///< IDF-weighted share of the title's terms that occur in the summary.
  summary_supported,    ///< IDF-weighted share of the summary's terms that occur in the paper.
  abstract_likelihood,  ///< Mean log ratio of the paper's terms: given the summary, against any text.
  summary_likelihood,   ///< Mean log ratio of the summary's terms: given the paper, against any text.
  contrast_summary,     ///< `summary_likelihood` minus the highest among other abstracts.
  contrast_cosine,      ///< `cosine` minus the highest among other abstracts.
  rank,          ///< ln(1 + the number of other abstracts that the summary makes likelier than its own).
  names_shared,  ///< IDF of the rare terms that occur in both.
  own_names,  ///< ln(1 + shared terms that occur in at most four abstracts): usually the paper's own system.
  sound_shared,   ///< IDF of the paper's terms that the summary matches only by sound.
  latin_amount,   ///< ln(1 + the number of the summary's Latin terms).
  korean_amount,  ///< ln(1 + the number of the summary's Korean terms in the lexicon).
  information,    ///< ln(1 + the sum of the IDF of the summary's terms): how much it says at all.
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

/// The value of each signal.
using SignalValues = std::array<double, signal_count>;

}  // namespace daejo::audit
