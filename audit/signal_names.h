#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace daejo {

/// The numbers that a summary and an abstract are judged by. DESIGN.md's signals, in the order of the model
/// file.
enum class SignalKind : std::size_t {
  cosine,               ///< TF-IDF cosine after the lexicon.
  latin_cosine,         ///< TF-IDF cosine of the terms that both wrote alike.
  abstract_explained,   ///< IDF-weighted share of the abstract's terms that the summary has.
  title_explained,      ///< The same for the title's terms.
  summary_supported,    ///< IDF-weighted share of the summary's terms that the abstract has.
  latin_supported,      ///< The same for Latin terms alone.
  abstract_likelihood,  ///< Mean log ratio of the abstract's terms given the summary, against any text.
  summary_likelihood,   ///< Mean log ratio of the summary's terms given the abstract, against any text.
  names_shared,         ///< IDF of rare terms that both have.
  names_missing,        ///< IDF of the summary's rare terms that the abstract lacks.
  figures_shared,       ///< IDF of numbers that both have.
  figures_missing,      ///< IDF of the summary's numbers that the abstract lacks.
  contrast_abstract,    ///< `abstract_likelihood` less the best among other abstracts.
  contrast_summary,     ///< `summary_likelihood` less the best among other abstracts.
  contrast_cosine,      ///< `cosine` less the best among other abstracts.
  rank,                 ///< ln(1 + abstracts of the background that the summary makes likelier).
  latin_amount,         ///< ln(1 + the summary's Latin terms).
  korean_amount,        ///< ln(1 + the summary's Korean terms that the lexicon knows).
  information,          ///< ln(1 + the sum of the summary's IDF): how much it says at all.
};

inline constexpr std::array<std::string_view, 19> signal_names = {"cosine",
                                                                  "latin_cosine",
                                                                  "abstract_explained",
                                                                  "title_explained",
                                                                  "summary_supported",
                                                                  "latin_supported",
                                                                  "abstract_likelihood",
                                                                  "summary_likelihood",
                                                                  "names_shared",
                                                                  "names_missing",
                                                                  "figures_shared",
                                                                  "figures_missing",
                                                                  "contrast_abstract",
                                                                  "contrast_summary",
                                                                  "contrast_cosine",
                                                                  "rank",
                                                                  "latin_amount",
                                                                  "korean_amount",
                                                                  "information"};

inline constexpr std::size_t signal_count = signal_names.size();

}  // namespace daejo
