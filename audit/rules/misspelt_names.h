#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Finds the paper's name that a name of the summary was meant to be: "RefereneNet" for "ReferenceNet",
/// "LSST Y10" for "LSST Y1", "LibriSpeech" for its sibling "LibriTTS".
class MisspeltNames {
 public:
  MisspeltNames(const EntryReading& reading, const Model& model);

  /// `name-contradicted` for a name that is nowhere in the paper, if it is one of the paper's but for a
  /// letter, or but for its digits behind the same word, or but for its last words. The summary must have the
  /// right one nowhere, and the wrong one must be no word that abstracts have, for many names differ by a
  /// letter (Mistral, Mixtral). A slip in a word of the language is no other name. `source` is where it
  /// stands in the digest.
  std::optional<Reason> reason_for(std::string_view name, Span source) const;

 private:
  struct PaperName {
    std::string written;
    std::string folded;
    std::string before;  ///< The word before it, folded; empty where punctuation stands between.
  };

  bool is_slip(const std::string& wrong, const PaperName& right) const;
  /// Whether both names are the same words but for the last ones: "LibriSpeech", "LibriTTS".
  bool is_sibling(std::string_view wrong, const PaperName& right) const;
  bool has_other_digits(const std::string& wrong, const PaperName& right) const;
  bool is_common_word(std::string_view part) const;
  /// Whether abstracts have all parts of a name that the paper lacks.
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
