#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::api {

/// The verdict on a summary. `unverified` means that it could not be checked, so do not treat it as `ok`.
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
  std::string message = {};     ///< In English, in whole sentences.
  std::string message_ko = {};  ///< The same in Korean.
  std::size_t line = 0;         ///< In the digest, from 1; 0 if the summary is not in a file.
  /// Whether the reason was accepted by a comment in the digest, a baseline or an editor. An accepted reason
  /// does not count.
  bool accepted = false;
};

/// The result for one summary.
struct Finding {
  Verdict verdict = Verdict::unverified;
  /// The probability that the summary is not about the paper, 0 to 1; nothing if unverified.
  std::optional<double> mismatch = {};
  std::optional<double> logit = {};  ///< The logit of `mismatch`; higher is worse; nothing if unverified.
  std::vector<Reason> reasons = {};  ///< Sorted by severity, the most severe reason first; may be empty.
  std::string arxiv_id = {};         ///< "2410.12405"; empty if unknown.
  std::string title = {};            ///< As it is in the digest.
  std::string file = {};             ///< The digest; empty for a pair that is not in one.
  std::size_t line = 0;              ///< The line of the entry's heading, from 1; 0 if there is no file.
};

}  // namespace daejo::api
