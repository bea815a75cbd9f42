#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "findings/finding.h"

namespace daejo {

/// A sentence of a summary.
struct SummarySentence {
  std::size_t section = 0;  ///< Index into `Entry::sections`.
  Span text;                ///< Bytes of that section's text.
};

/// An entry cut into sentences once, for all the rules that look into its text.
struct EntryReading {
  const AuditedEntry& audited;
  std::vector<SummarySentence> summary;  ///< In reading order.
  std::string paper_text;                ///< See `document_text`; empty without a paper.
  std::vector<Span> paper;               ///< The title and the abstract's sentences, into `paper_text`.

  const Entry& entry() const { return audited.entry; }
  std::string_view text_of(const SummarySentence& sentence) const;
};

EntryReading read_entry(const AuditedEntry& audited);

/// The digest's bytes that a stretch of a section's text came from.
Span source_of(const Section& section, Span text);

/// A reason of a rule at the rule's own severity, about bytes of a section's text. Throws `Error` where no
/// rule has the code.
Reason make_reason(std::string_view code, Message message, Span source);

}  // namespace daejo
