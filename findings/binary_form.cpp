#include "findings/binary_form.h"

#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>
#include <utility>

#include "findings/cereal_bytes.h"

// cereal finds these functions by argument-dependent lookup, so they are in the namespace of their types.
// Each one unpacks all members of its type, so forgetting to add a new member here is a compile error.

namespace daejo::parsers {

template <typename Archive>
void serialize(Archive& archive, ArxivId& id) {
  auto& [base, version] = id;
  archive(base, version);
}

template <typename Archive>
void serialize(Archive& archive, SourceRun& run) {
  auto& [text_begin, source_begin] = run;
  archive(text_begin, source_begin);
}

template <typename Archive>
void serialize(Archive& archive, Section& section) {
  auto& [label, text, runs, source, line] = section;
  archive(label, text, runs, source, line);
}

template <typename Archive>
void serialize(Archive& archive, SetAside& aside) {
  auto& [role, label, text, runs, source, line] = aside;
  archive(role, label, text, runs, source, line);
}

template <typename Archive>
void serialize(Archive& archive, Entry& entry) {
  auto& [title, translated_title, id, link, authors, votes, thumbnail, date, sections, set_aside, bot_text,
         source, summary, line] = entry;
  archive(title, translated_title, id, link, authors, votes, thumbnail, date, sections, set_aside, bot_text,
          source, summary, line);
}

template <typename Archive>
void serialize(Archive& archive, UnreadPaper& paper) {
  auto& [id, why, text, offset, line] = paper;
  archive(id, why, text, offset, line);
}

template <typename Archive>
void serialize(Archive& archive, Digest& digest) {
  auto& [file, source, entries, problems, unread, references, without_id] = digest;
  archive(file, source, entries, problems, unread, references, without_id);
}

template <typename Archive>
void serialize(Archive& archive, Paper& paper) {
  auto& [id, title, abstract, authors, categories, published, updated, comment, doi, withdrawn] = paper;
  archive(id, title, abstract, authors, categories, published, updated, comment, doi, withdrawn);
}

}  // namespace daejo::parsers

namespace daejo {

template <typename Archive>
void serialize(Archive& archive, Message& message) {
  auto& [english, korean] = message;
  archive(english, korean);
}

template <typename Archive>
void serialize(Archive& archive, Place& place) {
  auto& [file, line, column] = place;
  archive(file, line, column);
}

template <typename Archive>
void serialize(Archive& archive, Region& region) {
  auto& [line, column, end_line, end_column] = region;
  archive(line, column, end_line, end_column);
}

template <typename Archive>
void serialize(Archive& archive, Span& span) {
  auto& [begin, end] = span;
  archive(begin, end);
}

template <typename Archive>
void serialize(Archive& archive, Problem& problem) {
  auto& [place, sentence] = problem;
  archive(place, sentence);
}

template <typename Archive>
void serialize(Archive& archive, Fact& fact) {
  auto& [name, value] = fact;
  archive(name, value);
}

template <typename Archive>
void serialize(Archive& archive, Reason& reason) {
  auto& [code, severity, message, place, source, evidence, region, suppressed, justification] = reason;
  archive(code, severity, message, place, source, evidence, region, suppressed, justification);
}

template <typename Archive>
void serialize(Archive& archive, SentenceSupport& sentence) {
  auto& [section, text, abstract, support] = sentence;
  archive(section, text, abstract, support);
}

template <typename Archive>
void serialize(Archive& archive, TermMatch& term) {
  auto& [summary_term, abstract_term, weight, summary_span, abstract_span] = term;
  archive(summary_term, abstract_term, weight, summary_span, abstract_span);
}

template <typename Archive>
void serialize(Archive& archive, Signal& signal) {
  auto& [name, value, weight, terms] = signal;
  archive(name, value, weight, terms);
}

template <typename Archive>
void serialize(Archive& archive, Judgement& judgement) {
  auto& [verdict, mismatch, logit, base_rate, signals, reasons, terms_found, terms_missed] = judgement;
  archive(verdict, mismatch, logit, base_rate, signals, reasons, terms_found, terms_missed);
}

template <typename Archive>
void serialize(Archive& archive, AuditedEntry& audited) {
  auto& [file, digest, entry, paper, judgement, sentences, other_versions, bot_text] = audited;
  archive(file, digest, entry, paper, judgement, sentences, other_versions, bot_text);
}

std::string to_bytes(const parsers::Digest& digest) {
  return cereal_to_bytes(digest);
}

std::string to_bytes(const parsers::Paper& paper) {
  return cereal_to_bytes(paper);
}

std::string to_bytes(const std::vector<AuditedEntry>& entries) {
  return cereal_to_bytes(entries);
}

parsers::Digest digest_from_bytes(std::string bytes) {
  return cereal_from_bytes<parsers::Digest>(std::move(bytes));
}

parsers::Paper paper_from_bytes(std::string bytes) {
  return cereal_from_bytes<parsers::Paper>(std::move(bytes));
}

std::vector<AuditedEntry> entries_from_bytes(std::string bytes) {
  return cereal_from_bytes<std::vector<AuditedEntry>>(std::move(bytes));
}

}  // namespace daejo
