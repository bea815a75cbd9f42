#include "audit/rules/entry_reading.h"

#include "audit/model/document.h"
#include "audit/text/sentences.h"
#include "base/error.h"
#include "findings/rules.h"

namespace daejo::audit {

std::string_view EntryReading::text_of(const SummarySentence& sentence) const {
  return sentence.text.of(entry().sections[sentence.section].text);
}

EntryReading read_entry(const AuditedEntry& audited) {
  EntryReading reading{audited, {}, {}, {}};
  for (std::size_t i = 0; i < audited.entry.sections.size(); ++i) {
    for (const Span span : find_sentences(audited.entry.sections[i].text)) {
      reading.summary.push_back({i, span});
    }
  }
  if (audited.paper) {
    reading.paper_text = document_text(audited.paper->title, audited.paper->abstract);
    reading.paper = find_sentences(reading.paper_text);
  }
  return reading;
}

Span source_of(const parsers::Section& section, Span text) {
  if (text.size() == 0) return {source_offset(section, text.begin), source_offset(section, text.begin)};
  return {source_offset(section, text.begin), source_offset(section, text.end - 1) + 1};
}

Reason make_reason(std::string_view code, Message message, Span source) {
  const Rule* rule = find_rule(code);
  if (rule == nullptr) throw Error("There is no rule '" + std::string(code) + "'; add it to rules.cpp.");
  return {std::string(code), rule->severity, std::move(message), {}, source, {}};
}

}  // namespace daejo::audit
