#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Finds the name of the paper that a misspelt name in the summary stands for: "ReferenceNet" for
/// "RefereneNet", "LSST Y1" for "LSST Y10", and also "LibriTTS" for "LibriSpeech".
class MisspeltNames {
 public:
  MisspeltNames(const EntryReading& reading, const Model& model);

  /// Gives a reason `name-contradicted` if `name` is not in the paper and differs from one of the paper's
  /// names only in a letter, in its digits after the same word, or in its last parts. The summary must not
  /// have the right name anywhere, and no abstract may have the wrong one, because many different names
  /// differ by a letter (Mistral, Mixtral). A misspelt common word gives no reason. `source` is the place of
  /// `name` in the digest.
  std::optional<Reason> reason_for(std::string_view name, Span source) const;

 private:
  struct PaperName {
    std::string written;
    std::string folded;
    std::string before;  ///< The word before it, folded; empty where punctuation stands between.
  };

  bool is_slip(const std::string& wrong, const PaperName& right) const;
  /// Whether two names begin with the same part and differ in the rest: "LibriSpeech", "LibriTTS".
  bool is_sibling(std::string_view wrong, const PaperName& right) const;
  bool has_other_digits(const std::string& wrong, const PaperName& right) const;
  bool is_common_word(std::string_view part) const;
  /// Whether every part of a name is in the paper or in some abstract.
  bool is_known(std::string_view written) const;
  bool is_word(const PaperName& right) const;

  const Model& model_;
  std::string summary_text_;
  std::string summary_;  // folded
  std::set<std::string> summary_words_;
  std::string paper_;  // folded
  std::vector<PaperName> names_;
};

}  // namespace daejo::audit
