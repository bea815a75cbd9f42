#pragma once

#include <string>
#include <vector>

#include "base/span.h"
#include "findings/finding.h"

namespace daejo::audit {

/// A sentence of a summary.
struct SummarySentence {
  std::size_t section = 0;  ///< An index into `Entry::sections`.
  Span text;                ///< The bytes in that section's text.
};

/// An entry whose texts are split into sentences once, for all rules that look at them.
struct EntryReading {
  const AuditedEntry& audited;
  std::vector<SummarySentence> summary;  ///< All sentences of the summary, in reading order.
  std::string paper_text;                ///< The text of `document_text`; empty without a paper.
  std::vector<Span> paper;  ///< The sentences of the title and of the abstract, as bytes of `paper_text`.

  const parsers::Entry& entry() const { return audited.entry; }
  std::string_view text_of(const SummarySentence& sentence) const;
};

EntryReading read_entry(const AuditedEntry& audited);

/// The bytes of the digest from which a part of a section's text was made.
Span source_of(const parsers::Section& section, Span text);

/// A reason with the default severity of its rule, about the bytes `source` of the digest. Throws `Error` if
/// no rule has this code.
Reason make_reason(std::string_view code, Message message, Span source);

}  // namespace daejo::audit
