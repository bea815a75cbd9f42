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
  std::size_t line = 0;         ///< The line in the digest, from 1; 0 if the summary is not in a file.
  /// Whether a comment in the digest or a baseline accepts the reason. An accepted reason does not make
  /// `daejo check` fail.
  bool accepted = false;
};

/// The result for one summary.
struct Finding {
  Verdict verdict = Verdict::unverified;
  /// The probability that the summary is about other work or was invented from the title, 0 to 1; nothing if
  /// unverified.
  std::optional<double> mismatch = {};
  /// The log odds that the summary is about other work; higher is worse; nothing if unverified. They do not
  /// include the signs of an invention, so `mismatch` may be higher than they say.
  std::optional<double> logit = {};
  std::vector<Reason> reasons = {};  ///< Sorted by severity, the most severe reason first; may be empty.
  std::string arxiv_id = {};         ///< For example "2410.12405"; empty if unknown.
  std::string title = {};            ///< As it is in the digest or the pair.
  std::string file = {};             ///< The digest; empty for a pair that is not in one.
  std::size_t line = 0;              ///< Where the entry begins in the file, from 1; 0 if there is no file.
};

}  // namespace daejo::api
