#include "report/report_format.h"

#include "base/error.h"
#include "report/json.h"

namespace daejo {
namespace {

struct FormatRow {
  Format format;
  std::string_view name;
  std::string (*render)(const AuditRun&, const RenderOptions&);
};

constexpr FormatRow formats[] = {
    {Format::console, "console",
     [](const AuditRun& run, const RenderOptions& options) { return render_console(run, options.console); }},
    {Format::json, "json", [](const AuditRun& run, const RenderOptions&) { return render_json(run); }},
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

}  // namespace daejo
