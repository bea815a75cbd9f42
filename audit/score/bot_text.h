#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/model/vocabulary.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `bad-source`: the summary cannot have been made from its paper, because the text from which the
/// bot made it is almost empty or is another paper's. Another paper's text shares hardly any four-word
/// sequences with title and abstract, and has none of the rare names of the paper. If more than a fifth of
/// the text's letters are Hangul, only its length is checked. Returns nothing if the text may be the paper's.
std::optional<Reason> bad_source_reason(const Model& model, std::string_view bot_text,
                                        std::string_view paper_text);

/// For each sentence of the summary, the sentence of the bot's text that supports it best, if the support is
/// at least 0.5 and greater than the support by any sentence of title and abstract. The sentences are
/// returned once each, in their order in the bot's text, each with a line break. If a summary is about other
/// work, there are hardly any.
std::string supporting_sentences(Vocabulary& vocabulary, std::string_view summary,
                                 std::string_view paper_text, std::string_view bot_text);

/// The text that a summary is compared with: title and abstract, followed by the `supporting_sentences` of
/// the text from which the bot made the summary. So a statement also counts as supported if only these
/// sentences support it.
class OriginalText {
 public:
  /// `paper_text` is title and abstract. If there is no text of the bot, or if that text is not the paper's
  /// (`bad-source`), nothing is added to it.
  OriginalText(Vocabulary& vocabulary, std::string_view summary, std::string paper_text,
               const std::optional<std::string>& bot_text);

  const std::string& text() const { return text_; }
  /// Whether sentences of the bot's text were added to title and abstract.
  bool has_more() const { return text_.size() > paper_size_; }
  /// Completes a judgement that was made with this text. Adds the reason `bad-source` if the bot's text is
  /// not the paper's. Reports show only title and abstract. So missed terms that are only in the added
  /// sentences are removed, and other terms that are only there lose their `abstract_span`.
  void finish(Judgement& judgement) const;

 private:
  std::string text_;
  std::size_t paper_size_ = 0;
  std::optional<Reason> bad_source_;
};

}  // namespace daejo::audit
