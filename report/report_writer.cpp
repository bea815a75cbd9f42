#include "report/report_writer.h"

#include <iterator>
#include <string>
#include <utility>

#include "base/parallel.h"
#include "base/spool.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/worst_entries.h"

namespace daejo::report {
namespace {

/// Renders a line for each entry, in `threads` threads, and joins the lines in the order of the entries.
template <typename Line>
std::string lines_in_order(std::span<const AuditedEntry> entries, std::size_t threads, const Line& line_of) {
  std::vector<std::string> lines(entries.size());
  parallel_for(entries.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) lines[i] = line_of(entries[i]);
  });
  std::string all;
  for (const std::string& line : lines) all += line;
  return all;
}

/// Writes a format that has `head`, a line for each entry, and then a line for each unread paper and file.
template <std::string (*line_of)(const AuditedEntry&)>
class LineWriter : public ReportWriter {
 public:
  LineWriter(std::string_view head, TakeBytes take, std::size_t threads)
      : take_(std::move(take)), threads_(threads) {
    take_(head);
  }

  void add(std::span<const AuditedEntry> entries, std::span<const FailOn>) override {
    take_(lines_in_order(entries, threads_, line_of));
  }
  void finish(const AuditRun& rest, const Summary&) override {
    take_(lines_in_order(rest.unread, threads_, line_of));
  }

 private:
  TakeBytes take_;
  std::size_t threads_;
};

class JsonWriter : public ReportWriter {
 public:
  JsonWriter(TakeBytes take, std::size_t threads) : take_(std::move(take)), threads_(threads) {}

  void add(std::span<const AuditedEntry> entries, std::span<const FailOn>) override {
    if (entries.empty()) return;
    std::string items = lines_in_order(entries, threads_, json_item);
    if (items_.size() == 0) items.erase(0, 1);  // The first entry has no comma before it.
    items_.add(items);
  }

  void finish(const AuditRun& rest, const Summary& summary) override {
    take_(json_before_entries(rest, summary));
    for (std::size_t i = 0; i < items_.size(); ++i) take_(items_.read(i));
    take_(json_after_entries(rest, items_.size() > 0));
  }

 private:
  TakeBytes take_;
  std::size_t threads_;
  Spool items_;
};

/// Copies an entry without the parts that only JSON, JSON Lines, CSV and HTML show. Of an entry that is `ok`
/// and has no reasons, only the place, the title, the id, the verdict, the probability and the logit remain,
/// and the paper's id and title if the entry has no title.
AuditedEntry slim(const AuditedEntry& audited) {
  AuditedEntry kept;
  kept.file = audited.file;
  kept.digest = audited.digest;
  kept.entry.title = audited.entry.title;
  kept.entry.id = audited.entry.id;
  kept.entry.line = audited.entry.line;
  kept.judgement.verdict = audited.judgement.verdict;
  kept.judgement.mismatch = audited.judgement.mismatch;
  kept.judgement.logit = audited.judgement.logit;
  const bool is_clean = audited.judgement.verdict == Verdict::ok && audited.judgement.reasons.empty();
  if (audited.paper && (!is_clean || audited.entry.title.empty())) {
    kept.paper.emplace();
    kept.paper->id = audited.paper->id;
    kept.paper->title = audited.paper->title;
  }
  if (is_clean) return kept;
  kept.entry = audited.entry;
  kept.entry.set_aside.clear();
  kept.judgement.reasons = audited.judgement.reasons;
  if (audited.judgement.verdict != Verdict::ok) {
    kept.judgement.terms_found = audited.judgement.terms_found;
    kept.judgement.terms_missed = audited.judgement.terms_missed;
  }
  return kept;
}

/// Writes a format that must sort or count before it writes. It keeps a `slim` copy of each entry in memory.
class WholeRunWriter : public ReportWriter {
 public:
  WholeRunWriter(Format format, RenderOptions options, TakeBytes take)
      : format_(format), options_(std::move(options)), take_(std::move(take)) {
    options_.ci.fail_on.clear();
  }

  void add(std::span<const AuditedEntry> entries, std::span<const FailOn> fail_on) override {
    for (const AuditedEntry& audited : entries) run_.entries.push_back(slim(audited));
    options_.ci.fail_on.insert(options_.ci.fail_on.end(), fail_on.begin(), fail_on.end());
  }

  void finish(const AuditRun& rest, const Summary&) override {
    std::vector<AuditedEntry> entries = std::move(run_.entries);
    run_ = rest;
    run_.entries = std::move(entries);
    take_(render(run_, format_, options_));
  }

 private:
  Format format_;
  RenderOptions options_;
  TakeBytes take_;
  AuditRun run_;
};

/// Writes HTML. It keeps only the worst entries in memory, which the page shows.
class HtmlWriter : public ReportWriter {
 public:
  HtmlWriter(HtmlOptions options, TakeBytes take)
      : options_(std::move(options)), take_(std::move(take)), worst_(options_.most_entries) {}

  void add(std::span<const AuditedEntry> entries, std::span<const FailOn>) override {
    for (const AuditedEntry& audited : entries) worst_.add(audited);
  }

  void finish(const AuditRun& rest, const Summary& summary) override {
    AuditRun shown = rest;
    shown.entries = worst_.take();
    // The matrices have indices into the entries of the whole run. They are wrong if entries were left out.
    if (shown.entries.size() < summary.entries) shown.contrast.clear();
    take_(render_html(shown, summary, options_));
  }

 private:
  HtmlOptions options_;
  TakeBytes take_;
  WorstEntries worst_;
};

}  // namespace

std::unique_ptr<ReportWriter> make_report_writer(Format format, const RenderOptions& options, TakeBytes take,
                                                 std::size_t threads) {
  switch (format) {
    case Format::json_lines:
      return std::make_unique<LineWriter<json_line_of>>("", std::move(take), threads);
    case Format::csv:
      return std::make_unique<LineWriter<csv_line_of>>(csv_head(), std::move(take), threads);
    case Format::json:
      return std::make_unique<JsonWriter>(std::move(take), threads);
    case Format::html:
      return std::make_unique<HtmlWriter>(options.html, std::move(take));
    default:
      return std::make_unique<WholeRunWriter>(format, options, std::move(take));
  }
}

}  // namespace daejo::report
