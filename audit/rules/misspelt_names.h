#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Finds the name in the paper that a wrong name in the summary probably stands for: "ReferenceNet" for
/// "RefereneNet", "LSST Y1" for "LSST Y10", and also "LibriTTS" for "LibriSpeech".
class MisspeltNames {
 public:
  MisspeltNames(const EntryReading& reading, const Model& model);

  /// Gives a reason `name-contradicted` if `name`, which must not be in the paper, is probably a wrong form
  /// of a name in the paper that the summary does not have. A wrong form has a slip of a letter, other digits
  /// after the same word, or other last parts. Many different names differ by a letter (Mistral, Mixtral), so
  /// a slip counts only if a part of `name` is neither in the paper nor in any abstract of the model, and if
  /// the right name is not a common word. `source` is the place of `name` in the digest.
  std::optional<Reason> reason_for(std::string_view name, Span source) const;

 private:
  struct PaperName {
    std::string written;
    std::string folded;
    std::string before;  ///< The word before the name, folded; empty unless only a space separates the two.
  };

  bool is_slip(const std::string& wrong, const PaperName& right) const;
  /// Whether two names begin with the same part, which is not a common word, and differ in the rest:
  /// "LibriSpeech", "LibriTTS". The summary must not have the right name.
  bool is_sibling(std::string_view wrong, const PaperName& right) const;
  bool has_other_digits(const std::string& wrong, const PaperName& right) const;
  bool is_common_word(std::string_view part) const;
  /// Whether every part of a name between hyphens is in the paper or in some abstract of the model.
  bool is_known(std::string_view written) const;
  bool is_word(const PaperName& right) const;

  const Model& model_;
  std::string summary_text_;
  std::string summary_;  // `summary_text_`, folded
  std::set<std::string> summary_words_;
  std::string paper_;  // the title and abstract, folded
  std::vector<PaperName> names_;
};

}  // namespace daejo::audit
