#include "report/json.h"

#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "base/version.h"
#include "report/json_text.h"
#include "report/json_value.h"

namespace daejo::report {
namespace {

void write_span(JsonText& out, const Span& span) {
  if (span.size() == 0) {
    out.null();
    return;
  }
  out.begin_array();
  out.count(span.begin);
  out.count(span.end);
  out.end_array();
}

void write_evidence(JsonText& out, const std::vector<Fact>& facts) {
  out.begin_object();
  for (const Fact& fact : facts) {
    out.key(fact.name);
    const auto* text = std::get_if<std::string>(&fact.value);
    text != nullptr ? out.text(*text) : out.number(std::get<double>(fact.value));
  }
  out.end_object();
}

void write_reason(JsonText& out, const Reason& reason) {
  out.begin_object();
  out.key("code").text(reason.code);
  out.key("severity").text(to_string(reason.severity));
  out.key("message").text(reason.message.english);
  out.key("message_ko").text(reason.message.korean);
  out.key("line").line(reason.place.line);
  out.key("column").line(reason.place.column);
  write_span(out.key("source"), reason.source);
  write_evidence(out.key("evidence"), reason.evidence);
  out.key("suppressed");
  reason.suppressed == Suppression::none ? out.null() : out.text(to_string(reason.suppressed));
  out.key("justification").text_or_null(reason.justification);
  out.end_object();
}

void write_signal(JsonText& out, const Signal& signal) {
  out.begin_object();
  out.key("name").text(signal.name);
  out.key("value").number(signal.value);
  out.key("weight").number(signal.weight);
  out.end_object();
}

void write_term(JsonText& out, const TermMatch& term) {
  out.begin_object();
  out.key("summary_term").text_or_null(term.summary_term);
  out.key("abstract_term").text_or_null(term.abstract_term);
  out.key("weight").number(term.weight);
  write_span(out.key("summary_span"), term.summary_span);
  write_span(out.key("abstract_span"), term.abstract_span);
  out.end_object();
}

void write_sentence(JsonText& out, const SentenceSupport& sentence) {
  out.begin_object();
  out.key("section").count(sentence.section);
  write_span(out.key("text"), sentence.text);
  write_span(out.key("abstract"), sentence.abstract);
  out.key("support").number(sentence.support);
  out.end_object();
}

void write_section(JsonText& out, const parsers::Section& section) {
  out.begin_object();
  out.key("label").text_or_null(section.label);
  out.key("text").text(section.text);
  out.key("line").line(section.line);
  out.end_object();
}

void write_version(JsonText& out, const std::optional<parsers::ArxivId>& id) {
  id && id->version > 0 ? out.count(static_cast<std::size_t>(id->version)) : out.null();
}

void write_texts(JsonText& out, const std::vector<std::string>& texts) {
  out.array(texts, [&](const std::string& text) { out.text(text); });
}

void write_paper(JsonText& out, const std::optional<parsers::Paper>& paper) {
  if (!paper) {
    out.null();
    return;
  }
  out.begin_object();
  out.key("arxiv_id").text(paper->id.base);
  write_version(out.key("version"), paper->id);
  out.key("title").text(paper->title);
  out.key("abstract").text(paper->abstract);
  write_texts(out.key("authors"), paper->authors);
  out.key("published").text_or_null(paper->published);
  out.key("withdrawn").boolean(paper->withdrawn);
  out.end_object();
}

void write_reasons(JsonText& out, const std::vector<Reason>& reasons) {
  out.array(reasons, [&](const Reason& reason) { write_reason(out, reason); });
}

void write_id(JsonText& out, const std::optional<parsers::ArxivId>& id) {
  id ? out.text(id->base) : out.null();
}

void write_entry(JsonText& out, const AuditedEntry& audited) {
  const parsers::Entry& entry = audited.entry;
  const Judgement& judgement = audited.judgement;
  out.begin_object();
  write_id(out.key("arxiv_id"), entry.id);
  write_version(out.key("version"), entry.id);
  out.key("title").text(entry.title);
  out.key("translated_title").text_or_null(entry.translated_title);
  write_texts(out.key("authors"), entry.authors);
  out.key("date").text_or_null(entry.date);
  out.key("file").text(audited.file);
  out.key("line").line(entry.line);
  out.key("verdict").text(to_string(judgement.verdict));
  out.key("mismatch");
  judgement.verdict == Verdict::unverified ? out.null() : out.number(judgement.mismatch);
  out.key("logit").number(judgement.logit);
  if (judgement.base_rate) out.key("base_rate").number(judgement.base_rate);
  write_reasons(out.key("reasons"), judgement.reasons);
  out.key("signals").array(judgement.signals, [&](const Signal& signal) { write_signal(out, signal); });
  const auto write_terms = [&](std::string_view key, const std::vector<TermMatch>& terms) {
    out.key(key).array(terms, [&](const TermMatch& term) { write_term(out, term); });
  };
  write_terms("terms_found", judgement.terms_found);
  write_terms("terms_missed", judgement.terms_missed);
  out.key("sections").array(entry.sections, [&](const parsers::Section& section) {
    write_section(out, section);
  });
  out.key("sentences");
  out.array(audited.sentences, [&](const SentenceSupport& sentence) { write_sentence(out, sentence); });
  write_paper(out.key("paper"), audited.paper);
  out.end_object();
}

std::string entry_text(const AuditedEntry& audited) {
  JsonText out;
  write_entry(out, audited);
  return out.take();
}

Json describe_problem(const Problem& problem) {
  return {{"file", problem.place.file},
          {"line", json_line(problem.place.line)},
          {"column", json_line(problem.place.column)},
          {"message", problem.sentence}};
}

std::string unread_text(const AuditedEntry& audited) {
  const parsers::Entry& entry = audited.entry;
  JsonText out;
  out.begin_object();
  out.key("file").text(audited.file);
  out.key("line").line(entry.line);
  write_id(out.key("arxiv_id"), entry.id);
  out.key("title").text(entry.title);
  out.key("verdict").text(to_string(audited.judgement.verdict));
  write_reasons(out.key("reasons"), audited.judgement.reasons);
  out.end_object();
  return out.take();
}

Json describe_matrix(const ContrastMatrix& matrix) {
  return {{"file", matrix.file},
          {"entries", matrix.entries},
          {"values", array_of(matrix.values, json_matrix_value)}};
}

Json describe_background(const BackgroundUsed& background) {
  return {{"file", background.file}, {"papers", background.papers}};
}

Json describe_summary(const Summary& summary) {
  return {{"files", summary.files},
          {"entries", summary.entries},
          {"ok", summary.ok},
          {"review", summary.review},
          {"mismatch", summary.mismatch},
          {"unverified", summary.unverified},
          {"accepted", summary.accepted},
          {"errors", summary.errors},
          {"warnings", summary.warnings},
          {"suppressed", summary.suppressed},
          {"problems", summary.problems},
          {"unreadable", summary.unreadable},
          {"unread", summary.unread},
          {"without_id", summary.without_id}};
}

/// Renders an array with one item per line. This is compact, and a diff of two files shows which items
/// changed.
template <typename Item, typename Describe>
std::string lines_of(const std::vector<Item>& items, const Describe& describe) {
  std::string out = "[";
  for (const Item& item : items) {
    out += out.size() == 1 ? "\n    " : ",\n    ";
    out += describe(item);
  }
  return out + (items.empty() ? "]" : "\n  ]");
}

}  // namespace

std::string json_before_entries(const AuditRun& rest, const Summary& summary) {
  std::string out;
  const auto add = [&](std::string_view key, const std::string& value) {
    out += (out.empty() ? "{\n  \"" : ",\n  \"") + std::string(key) + "\": " + value;
  };
  add("schema", std::to_string(results_schema));
  add("tool", to_compact_text({{"name", "daejo"}, {"version", tool_version()}}));
  add("model", to_compact_text(rest.model));
  if (rest.background) add("background", to_compact_text(describe_background(*rest.background)));
  add("thresholds", to_compact_text({{"mismatch", json_number(rest.thresholds.mismatch)},
                                     {"review", json_number(rest.thresholds.review)}}));
  add("summary", to_compact_text(describe_summary(summary)));
  add("entries", "[");
  return out;
}

std::string json_item(const AuditedEntry& audited) {
  return ",\n    " + entry_text(audited);
}

std::string json_after_entries(const AuditRun& rest, bool any_entries) {
  std::string out = any_entries ? "\n  ]" : "]";
  const auto add = [&](std::string_view key, const std::string& value) {
    out += ",\n  \"" + std::string(key) + "\": " + value;
  };
  add("unread", lines_of(rest.unread, unread_text));
  add("contrast",
      lines_of(rest.contrast, [](const auto& item) { return to_compact_text(describe_matrix(item)); }));
  add("problems",
      lines_of(rest.problems, [](const auto& item) { return to_compact_text(describe_problem(item)); }));
  add("unreadable",
      lines_of(rest.unreadable, [](const auto& item) { return to_compact_text(describe_problem(item)); }));
  return out + "\n}\n";
}

std::string json_line_of(const AuditedEntry& audited) {
  return entry_text(audited) + "\n";
}

std::string render_json(const AuditRun& run) {
  std::string out = json_before_entries(run, summarize(run));
  std::string items;
  for (const AuditedEntry& audited : run.entries) items += json_item(audited);
  if (!items.empty()) out.append(items, 1);
  return out + json_after_entries(run, !run.entries.empty());
}

}  // namespace daejo::report
