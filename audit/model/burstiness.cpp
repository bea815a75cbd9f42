#include "audit/model/burstiness.h"

#include <algorithm>
#include <cmath>

#include "base/ascii.h"

namespace daejo::audit {
namespace {

/// This many abstracts are added to those that have a term, each with one occurrence, so that the mean of a
/// rare term is close to 1.
constexpr double abstracts_with_one = 30;
/// A word with at least this burstiness may tell what a paper is about. Most common English words have less
/// ("came" 1.0, "first" 1.1, "new" 1.2), but not all ("time" 1.6).
constexpr double least_burstiness = 1.3;
/// A term with a lower IDF, which at least about a fifth of the abstracts have, does not tell what a paper is
/// about, bursty or not: model, data, training.
constexpr double least_idf = 1.6;

bool is_upper_case_or_digit(char c) {
  return is_ascii_upper(c) || is_ascii_digit(c);
}

/// Whether a word begins with a digit, or has a capital or a digit after its first character. A capital at
/// the beginning is not enough, because the first word of any sentence has one.
bool is_written_as_name(std::string_view written) {
  if (written.empty()) return false;
  const bool begins_with_digit = written.front() >= '0' && written.front() <= '9';
  return begins_with_digit || std::ranges::any_of(written.substr(1), is_upper_case_or_digit);
}

}  // namespace

double burstiness(const Model& model, EnglishTermId id) {
  if (is_unknown(id)) return 1;
  // Training adds this to the number of abstracts that have the term, and to the number of its occurrences.
  // It is subtracted here to get the two numbers themselves.
  constexpr double added = 0.5;
  const double abstracts_and_one = 1.5 * std::exp(model.unknown_idf);
  const double abstracts = abstracts_and_one / std::exp(static_cast<double>(model.idf[id])) - added;
  const double places = static_cast<double>(model.english_frequency[id]) * model.term_places - added;
  return std::max(1.0, (places + abstracts_with_one) / (abstracts + abstracts_with_one));
}

bool is_telling(const Model& model, EnglishTermId id, std::string_view written) {
  if (idf_of(model, id) < least_idf) return false;
  return is_written_as_name(written) || burstiness(model, id) >= least_burstiness;
}

}  // namespace daejo::audit
