#include "report/report_format.h"

#include "base/error.h"
#include "report/checkstyle.h"
#include "report/github.h"
#include "report/gitlab.h"
#include "report/json.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/report_writer.h"
#include "report/sarif.h"

namespace daejo::report {
namespace {

struct FormatRow {
  Format format;
  std::string_view name;
  std::string (*render)(const AuditRun&, const RenderOptions&);
};

/// Renders a whole run with the writer for runs that arrive in parts.
template <Format format>
std::string written(const AuditRun& run, const RenderOptions& options) {
  std::string out;
  const auto writer = make_report_writer(
      format, options, [&](std::string_view bytes) { out += bytes; }, 1);
  writer->add(run.entries, {});
  writer->finish(run, summarize(run));
  return out;
}

constexpr FormatRow formats[] = {
    {Format::console, "console",
     [](const AuditRun& run, const RenderOptions& options) { return render_console(run, options.console); }},
    {Format::json, "json", [](const AuditRun& run, const RenderOptions&) { return render_json(run); }},
    {Format::json_lines, "jsonl", written<Format::json_lines>},
    {Format::html, "html", written<Format::html>},
    {Format::csv, "csv", written<Format::csv>},
    {Format::sarif, "sarif",
     [](const AuditRun& run, const RenderOptions& options) { return render_sarif(run, options.ci); }},
    {Format::junit, "junit",
     [](const AuditRun& run, const RenderOptions& options) { return render_junit(run, options.ci); }},
    {Format::github, "github",
     [](const AuditRun& run, const RenderOptions& options) { return render_github(run, options.ci); }},
    {Format::gitlab, "gitlab",
     [](const AuditRun& run, const RenderOptions& options) { return render_gitlab(run, options.ci); }},
    {Format::checkstyle, "checkstyle",
     [](const AuditRun& run, const RenderOptions& options) { return render_checkstyle(run, options.ci); }},
    {Format::markdown, "markdown",
     [](const AuditRun& run, const RenderOptions& options) {
       return render_markdown(run, options.ci, comment_limit);
     }},
    {Format::step_summary, "step-summary",
     [](const AuditRun& run, const RenderOptions& options) {
       return render_markdown(run, options.ci, step_summary_limit);
     }},
};

const FormatRow& row_of(Format format) {
  for (const FormatRow& row : formats) {
    if (row.format == format) return row;
  }
  throw Error("This report format is not in the table of formats; add its row.");
}

}  // namespace

std::optional<Format> parse_format(std::string_view name) {
  for (const FormatRow& row : formats) {
    if (row.name == name) return row.format;
  }
  return std::nullopt;
}

std::string_view to_string(Format format) {
  return row_of(format).name;
}

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const FormatRow& row : formats) names.emplace_back(row.name);
  return names;
}

std::string render(const AuditRun& run, Format format, const RenderOptions& options) {
  return row_of(format).render(run, options);
}

}  // namespace daejo::report
