#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "daejo/finding.h"

namespace daejo::api {

/// A summary and the abstract to compare it with, in UTF-8.
struct Pair {
  std::string summary = {};   ///< In Korean, as plain text or Markdown.
  std::string abstract = {};  ///< In English, as arXiv has it.
  std::string title = {};     ///< The paper's title; empty if unknown.
  std::string arxiv_id = {};  ///< Excludes the paper itself from the papers that the summary is contrasted
                              ///< with; empty if unknown.
  /// The text that the summary was made from; nothing if unknown. A statement counts as supported if this
  /// text or the abstract supports it. If the text is almost empty or clearly about another paper, the
  /// finding has the reason "bad-source".
  std::optional<std::string> source = {};
};

struct ScorerOptions {
  std::string model = {};       ///< A model file; empty for the built-in model.
  std::string glossary = {};    ///< A file of lines "Korean, tab, English" to translate by; empty for none.
  std::string background = {};  ///< An index of more papers to contrast summaries with; empty for none.
  std::string profile = {};     ///< The publisher's profile, as `daejo profile` wrote it; empty for none.
  double mismatch_at = 0.9;  ///< The probability of a mismatch from which the verdict is `mismatch`, 0 to 1.
  double review_at = 0.3;    ///< The probability from which it is `review`, 0 to `mismatch_at`.
  double base_rate = 0.05;   ///< The assumed share of wrong summaries, above 0 and below 1.
};

/// Judges pairs like `daejo score`. Several threads may use one scorer at the same time.
class Scorer {
 public:
  /// Throws `UsageError` for a number out of range and `InputError` for a file that cannot be read.
  explicit Scorer(const ScorerOptions& options = {});
  ~Scorer();
  Scorer(Scorer&&) noexcept;
  Scorer& operator=(Scorer&&) noexcept;

  /// Judges a pair. The finding is `unverified` if the summary or the abstract is blank, or if it has no word
  /// that can be compared.
  Finding score(const Pair& pair) const;

  /// Judges pairs and returns one finding for each, in order. 0 threads means one per core. The number of
  /// threads does not affect the findings.
  std::vector<Finding> score(std::span<const Pair> pairs, std::size_t threads = 0) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace daejo::api
