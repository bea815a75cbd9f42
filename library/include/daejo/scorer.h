#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "daejo/finding.h"

namespace daejo::api {

/// A summary and the abstract to hold it against, in UTF-8.
struct Pair {
  std::string summary = {};   ///< Korean, plain or Markdown.
  std::string abstract = {};  ///< English, as arXiv has it.
  std::string title = {};     ///< The paper's; empty where unknown.
  std::string arxiv_id = {};  ///< Keeps the paper itself out of the contrast; empty where unknown.
  /// The text that the summary was made from. What it or the abstract supports is supported; an empty one, or
  /// one about another paper, is a finding.
  std::optional<std::string> source = {};
};

struct ScorerOptions {
  std::string model = {};       ///< A model file; empty for the one that is built in.
  std::string glossary = {};    ///< Lines of Korean, tab, English to add to the lexicon; empty for none.
  std::string background = {};  ///< An index of papers to contrast with, too; empty for none.
  double mismatch_at = 0.9;     ///< Probability from which on a summary is a mismatch, 0 to 1.
  double review_at = 0.3;       ///< Probability from which on a person should look, 0 to `mismatch_at`.
  double base_rate = 0.05;      ///< The assumed share of wrong summaries, over 0 and under 1.
};

/// Judges pairs as `daejo score` does. Several threads may use one scorer at a time.
class Scorer {
 public:
  /// Throws `UsageError` for a number out of range and `InputError` for a file that cannot be read.
  explicit Scorer(const ScorerOptions& options = {});
  ~Scorer();
  Scorer(Scorer&&) noexcept;
  Scorer& operator=(Scorer&&) noexcept;

  /// A pair without a word in its summary or abstract is `unverified`.
  Finding score(const Pair& pair) const;

  /// One finding for each pair, in order, whatever the number of threads; 0 threads means one for each core.
  std::vector<Finding> score(std::span<const Pair> pairs, std::size_t threads = 0) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daejo::api
