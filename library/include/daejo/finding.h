#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::api {

/// What daejo says of a summary. `unverified` is what it could not check; it is never as good as `ok`.
enum class Verdict { ok, review, mismatch, unverified };

enum class Severity { note, warning, error };

/// "ok", "review", "mismatch", "unverified".
std::string_view to_string(Verdict verdict);

/// "note", "warning", "error".
std::string_view to_string(Severity severity);

/// One thing that is wrong with a summary.
struct Reason {
  std::string code = {};  ///< "unrelated", "swapped", "figure-contradicted", …; a code is never renamed.
  Severity severity = Severity::warning;
  std::string message = {};     ///< Whole sentences in English.
  std::string message_ko = {};  ///< The same in Korean.
  std::size_t line = 0;         ///< In the digest, from 1; 0 where the summary is in no file.
  /// Whether a comment in the digest, a baseline or an editor has accepted it, so that it does not count.
  bool accepted = false;
};

/// What was found of one summary.
struct Finding {
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch = {};  ///< Probability that the summary is not about the paper, 0 to 1;
                                        ///< nothing where unverified.
  std::optional<double> logit = {};     ///< Its logit: higher is worse, any finite number.
  std::vector<Reason> reasons = {};     ///< Gravest first; may be empty.
  std::string arxiv_id = {};            ///< "2410.12405"; empty where none is known.
  std::string title = {};               ///< As the digest has it.
  std::string file = {};                ///< The digest; empty for a pair that is in none.
  std::size_t line = 0;                 ///< Of the entry's heading, from 1; 0 where there is no file.
};

}  // namespace daejo::api
