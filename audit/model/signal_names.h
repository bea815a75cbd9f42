#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace daejo::audit {

/// The signals of how well a summary fits a paper, that is, its title and abstract. They are in the order of
/// the model file. Shares, means, sums and numbers of terms count each distinct term once. A Latin term is a
/// Latin word or a number.
enum class SignalKind : std::size_t {
  /// The TF-IDF cosine of the paper and the summary, after translating the summary by the lexicon.
  cosine,
  /// The IDF-weighted share of the title's terms that the summary has; see term_overlap.h.
  title_explained,
  /// The IDF-weighted share of the summary's terms that the paper has; see term_overlap.h.
  summary_supported,
  /// The mean log ratio of the paper's terms: how much likelier the summary makes them; see likelihood.h.
  abstract_likelihood,
  /// The mean log ratio of the summary's terms: how much likelier the paper makes them; see likelihood.h.
  summary_likelihood,
  /// `summary_likelihood` minus the highest `summary_likelihood` of the other papers compared; see
  /// contrast.h.
  contrast_summary,
  /// `cosine` minus the highest `cosine` of the other papers compared; see contrast.h.
  contrast_cosine,
  /// ln(1 + the number of other papers with a higher `abstract_likelihood` for this summary).
  rank,
  /// The sum of the IDF of the rare Latin words (IDF over 6) that occur in both.
  names_shared,
  /// ln(1 + the number of Latin words that occur in both and in at most four of 40,000 abstracts). Usually
  /// such a word is the name of the paper's own system.
  own_names,
  /// The sum of the IDF of the paper's terms that the summary matches only by sound.
  sound_shared,
  /// ln(1 + the number of the summary's Latin terms).
  latin_amount,
  /// ln(1 + the number of the summary's Korean terms that the lexicon has).
  korean_amount,
  /// ln(1 + the sum of the IDF of the summary's terms): how much the summary says at all.
  information,
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

/// The value of each signal, in the order of `SignalKind`.
using SignalValues = std::array<double, signal_count>;

}  // namespace daejo::audit
