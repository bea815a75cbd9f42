#include "findings/binary_form.h"

#include <cereal/archives/binary.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/variant.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>
#include <utility>

#include "base/error.h"

namespace daejo {

// cereal finds these by argument-dependent lookup, so they stand in the types' own namespace. Each names all
// members of its type: one that is added and forgotten here does not compile.

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
  auto& [title, translated_title, id, link, authors, votes, thumbnail, date, sections, set_aside, source,
         summary, line] = entry;
  archive(title, translated_title, id, link, authors, votes, thumbnail, date, sections, set_aside, source,
          summary, line);
}

template <typename Archive>
void serialize(Archive& archive, UnreadPaper& paper) {
  auto& [id, why, offset, line] = paper;
  archive(id, why, offset, line);
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
  auto& [verdict, mismatch, logit, signals, reasons, terms_found, terms_missed] = judgement;
  archive(verdict, mismatch, logit, signals, reasons, terms_found, terms_missed);
}

template <typename Archive>
void serialize(Archive& archive, AuditedEntry& audited) {
  auto& [file, digest, entry, paper, judgement, sentences, other_versions, bot_text] = audited;
  archive(file, digest, entry, paper, judgement, sentences, other_versions, bot_text);
}

namespace {

template <typename Data>
std::string data_to_bytes(const Data& data) {
  std::ostringstream out;
  cereal::BinaryOutputArchive archive(out);
  archive(data);
  return std::move(out).str();
}

template <typename Data>
Data data_from_bytes(std::string bytes) {
  std::istringstream in(std::move(bytes));
  Data data;
  try {
    cereal::BinaryInputArchive archive(in);
    archive(data);
  } catch (const cereal::Exception&) {
    throw Error("Data that daejo put aside are not whole.");
  }
  return data;
}

}  // namespace

std::string to_bytes(const Digest& digest) {
  return data_to_bytes(digest);
}

std::string to_bytes(const Paper& paper) {
  return data_to_bytes(paper);
}

std::string to_bytes(const std::vector<AuditedEntry>& entries) {
  return data_to_bytes(entries);
}

Digest digest_from_bytes(std::string bytes) {
  return data_from_bytes<Digest>(std::move(bytes));
}

Paper paper_from_bytes(std::string bytes) {
  return data_from_bytes<Paper>(std::move(bytes));
}

std::vector<AuditedEntry> entries_from_bytes(std::string bytes) {
  return data_from_bytes<std::vector<AuditedEntry>>(std::move(bytes));
}

}  // namespace daejo
