#include "report/html_data.h"

#include <zlib.h>

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "audit/model/document.h"
#include "base/utf8.h"
#include "base/version.h"
#include "findings/rules.h"
#include "report/base64.h"
#include "report/json_value.h"
#include "report/summary.h"

namespace daejo::report {
namespace {

/// If the details of all entries have more bytes, they are compressed, so that a page about hundreds of days
/// is still small enough to send.
constexpr std::size_t most_plain_bytes = 1'000'000;

/// Converts byte offsets in a text to offsets in UTF-16 code units.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text) : units_(text.size() + 1) {
    std::uint32_t units = 0;
    for (std::size_t offset = 0; offset < text.size();) {
      const CodePoint point = decode_utf8(text, offset);
      for (std::size_t i = 0; i < point.length; ++i) units_[offset + i] = units;
      units += point.value > 0xFFFF ? 2 : 1;
      offset += point.length;
    }
    units_[text.size()] = units;
  }

  /// Converts a span. Both numbers are 0 if the span is not inside the text.
  std::pair<std::uint32_t, std::uint32_t> of(const Span& span) const {
    if (span.begin > span.end || span.end >= units_.size()) return {0, 0};
    return {units_[span.begin], units_[span.end]};
  }

 private:
  std::vector<std::uint32_t> units_;
};

void add_span(Json& array, const Utf16Offsets& offsets, const Span& span) {
  const auto [begin, end] = offsets.of(span);
  array.push_back(begin);
  array.push_back(end);
}

Json page_terms(const std::vector<TermMatch>& terms, const Utf16Offsets& summary, const Utf16Offsets& paper) {
  return array_of(terms, [&](const TermMatch& term) {
    Json item = {term.summary_term, term.abstract_term, json_number(term.weight)};
    add_span(item, summary, term.summary_span);
    add_span(item, paper, term.abstract_span);
    return item;
  });
}

Json page_sentences(const AuditedEntry& audited, const Utf16Offsets& paper) {
  std::vector<Utf16Offsets> sections;
  for (const parsers::Section& section : audited.entry.sections) sections.emplace_back(section.text);
  Json sentences = Json::array();
  for (const SentenceSupport& sentence : audited.sentences) {
    if (sentence.section >= sections.size()) continue;
    Json item = {sentence.section, json_number(sentence.support)};
    add_span(item, sections[sentence.section], sentence.text);
    add_span(item, paper, sentence.abstract);
    sentences.push_back(std::move(item));
  }
  return sentences;
}

Json page_paper(const std::optional<parsers::Paper>& paper) {
  if (!paper) return nullptr;
  return {paper->id.base, paper->id.version, paper->title,    paper->abstract,
          paper->authors, paper->published,  paper->withdrawn};
}

Json page_reason(const Reason& reason) {
  return {reason.code,
          to_string(reason.severity),
          reason.message.english,
          reason.message.korean,
          reason.place.line,
          json_evidence(reason.evidence),
          reason.suppressed == Suppression::none ? "" : to_string(reason.suppressed),
          reason.justification};
}

Json page_details(const AuditedEntry& audited) {
  const parsers::Entry& entry = audited.entry;
  const Judgement& judgement = audited.judgement;
  const std::string paper_text =
      audited.paper ? audit::document_text(audited.paper->title, audited.paper->abstract) : std::string();
  const Utf16Offsets summary(summary_text(entry));
  const Utf16Offsets paper(paper_text);
  Json details = Json::array();
  details.push_back(entry.translated_title);
  details.push_back(entry.authors);
  details.push_back(array_of(entry.sections, [](const parsers::Section& section) {
    return Json{section.label, section.text, section.line};
  }));
  details.push_back(page_paper(audited.paper));
  details.push_back(array_of(judgement.reasons, page_reason));
  details.push_back(array_of(judgement.signals, [](const Signal& signal) {
    return Json{signal.name, json_number(signal.value), json_number(signal.weight)};
  }));
  details.push_back(page_terms(judgement.terms_found, summary, paper));
  details.push_back(page_terms(judgement.terms_missed, summary, paper));
  details.push_back(page_sentences(audited, paper));
  return details;
}

/// The consecutive entries of one file, from the index `begin` up to but not including `end`.
struct FileGroup {
  std::string file;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::vector<FileGroup> group_by_file(const AuditRun& run) {
  std::vector<FileGroup> groups;
  for (std::size_t i = 0; i < run.entries.size(); ++i) {
    const std::string& file = run.entries[i].file;
    if (groups.empty() || groups.back().file != file) groups.push_back({file, i, i});
    groups.back().end = i + 1;
  }
  return groups;
}

Json page_entry(const AuditedEntry& audited, std::size_t file) {
  const parsers::Entry& entry = audited.entry;
  const Judgement& judgement = audited.judgement;
  const bool verified = judgement.verdict != Verdict::unverified;
  Json reasons = Json::array();
  for (const Reason& reason : judgement.reasons) {
    if (reason.suppressed == Suppression::none) reasons.push_back(reason.code);
  }
  const bool is_accepted = judgement.verdict != Verdict::ok && !verdict_counts(audited);
  return {file,
          entry.line,
          entry.id ? entry.id->base : std::string(),
          entry.id ? entry.id->version : 0,
          entry.title,
          entry.date,
          is_accepted ? "accepted" : to_string(judgement.verdict),
          verified ? json_number(judgement.mismatch) : Json(nullptr),
          json_number(judgement.logit),
          std::move(reasons)};
}

Json page_rules(const AuditRun& run) {
  std::set<std::string> codes;
  for (const AuditedEntry& audited : run.entries) {
    for (const Reason& reason : audited.judgement.reasons) codes.insert(reason.code);
  }
  Json rules = Json::object();
  for (const Rule& rule : all_rules()) {
    if (!codes.contains(std::string(rule.code))) continue;
    rules[std::string(rule.code)] = {rule.title, rule.title_ko, rule.meaning, rule.meaning_ko};
  }
  return rules;
}

Json page_problem(const Problem& problem) {
  return {problem.place.file, problem.place.line, problem.sentence};
}

/// An unread paper or file: its file, its line, and the reason in English and in Korean.
Json page_unread(const AuditedEntry& audited) {
  const Message& message = audited.judgement.reasons.front().message;
  const std::string id = audited.entry.id ? "arXiv:" + to_string(*audited.entry.id) + ": " : "";
  return {audited.file, audited.entry.line, id + message.in(Language::english),
          id + message.in(Language::korean)};
}

Json page_summary(const Summary& summary) {
  return {
      {"files", summary.files},       {"entries", summary.entries},      {"ok", summary.ok},
      {"review", summary.review},     {"mismatch", summary.mismatch},    {"unverified", summary.unverified},
      {"accepted", summary.accepted}, {"suppressed", summary.suppressed}};
}

std::string packed(const std::string& text) {
  uLongf size = compressBound(static_cast<uLong>(text.size()));
  std::vector<unsigned char> bytes(size);
  const auto* const source = reinterpret_cast<const unsigned char*>(text.data());
  if (compress2(bytes.data(), &size, source, static_cast<uLong>(text.size()), Z_BEST_COMPRESSION) != Z_OK) {
    throw Error("The page's data cannot be compressed; memory may have run out.");
  }
  bytes.resize(size);
  return base64(bytes);
}

std::string details_of(const AuditRun& run, const std::vector<FileGroup>& groups) {
  std::vector<std::string> chunks;
  std::size_t bytes = 0;
  for (const FileGroup& group : groups) {
    Json chunk = Json::array();
    for (std::size_t i = group.begin; i < group.end; ++i) chunk.push_back(page_details(run.entries[i]));
    chunks.push_back(to_compact_text(chunk));
    bytes += chunks.back().size();
  }
  std::string out = "[";
  for (const std::string& chunk : chunks) {
    if (out.size() > 1) out += ',';
    out += bytes > most_plain_bytes ? '"' + packed(chunk) + '"' : chunk;
  }
  return out + ']';
}

}  // namespace

PageData page_data(const AuditRun& run, const Summary& whole, const HtmlOptions& options) {
  const std::vector<FileGroup> groups = group_by_file(run);
  Json entries = Json::array();
  for (std::size_t file = 0; file < groups.size(); ++file) {
    for (std::size_t i = groups[file].begin; i < groups[file].end; ++i) {
      entries.push_back(page_entry(run.entries[i], file));
    }
  }
  Json index;
  index["version"] = tool_version();
  index["model"] = run.model;
  index["background"] = run.background ? Json{run.background->file, run.background->papers} : Json(nullptr);
  index["thresholds"] = {json_number(run.thresholds.mismatch), json_number(run.thresholds.review)};
  index["source_url"] = options.source_url;
  index["summary"] = page_summary(whole);
  index["rules"] = page_rules(run);
  index["files"] = array_of(groups, [](const FileGroup& group) { return Json{group.file, group.begin}; });
  index["entries"] = std::move(entries);
  index["contrast"] = array_of(run.contrast, [](const ContrastMatrix& matrix) {
    return Json{matrix.file, matrix.entries, array_of(matrix.values, json_matrix_value)};
  });
  index["problems"] = array_of(run.problems, page_problem);
  index["unread"] = array_of(run.unread, page_unread);
  index["unreadable"] = array_of(run.unreadable, page_problem);
  return {to_compact_text(index), details_of(run, groups)};
}

}  // namespace daejo::report
