#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "audit/model/vocabulary.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The rule `bad-source`: the summary cannot have been made from its paper, because the text that the bot
/// read is almost empty or is another paper's. Another paper's text shares hardly any four-word sequences
/// with title and abstract, and has none of the rare names of the paper. If the text is Korean, only its
/// length is checked.
std::optional<Reason> bad_source_reason(const Model& model, std::string_view bot_text,
                                        std::string_view paper_text);

/// The sentences of the bot's text that clearly support a sentence of the summary, and do so better than
/// title and abstract. They are in order, one per line. If a summary is about other work, there is hardly any
/// such sentence.
std::string supporting_sentences(Vocabulary& vocabulary, std::string_view summary,
                                 std::string_view paper_text, std::string_view bot_text);

/// The text that a summary is compared with: title and abstract, followed by the sentences of the bot's text
/// that support the summary. A statement counts as supported if any of these supports it. If the bot's text
/// is not the paper's (`bad-source`), none of its sentences are used.
class OriginalText {
 public:
  /// If there is no text of the bot, or if it is not the paper's, this is only title and abstract.
  OriginalText(Vocabulary& vocabulary, std::string_view summary, std::string paper_text,
               const std::optional<std::string>& bot_text);

  const std::string& text() const { return text_; }
  /// Whether sentences of the text that the bot read were added to title and abstract.
  bool has_more() const { return text_.size() > paper_size_; }
  /// Completes a judgement that was made with this text. Adds `bad-source` if the bot's text is not the
  /// paper's. Reports show only title and abstract, so missed terms that are only in the bot's text are
  /// removed, and found terms that are only there lose their spans.
  void finish(Judgement& judgement) const;

 private:
  std::string text_;
  std::size_t paper_size_ = 0;
  std::optional<Reason> bad_source_;
};

}  // namespace daejo::audit
