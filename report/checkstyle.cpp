#include "report/checkstyle.h"

#include <fmt/format.h>

#include <map>
#include <string_view>

#include "report/finding_list.h"
#include "report/report_path.h"
#include "report/terminal_text.h"
#include "report/xml_text.h"

namespace daejo::report {
namespace {

std::string_view checkstyle_severity(Severity severity) {
  return severity == Severity::note ? "info" : to_string(severity);
}

/// Creates the `file` elements, one for each file that is asked for.
class Files {
 public:
  Files(pugi::xml_node root, const PathRoots& paths) : root_(root), paths_(paths) {}

  pugi::xml_node of(const std::string& file) {
    const auto [found, is_new] = nodes_.try_emplace(file);
    if (is_new) {
      found->second = root_.append_child("file");
      found->second.append_attribute("name") = xml_text(visible_path(report_path(file, paths_))).c_str();
    }
    return found->second;
  }

 private:
  pugi::xml_node root_;
  const PathRoots& paths_;
  std::map<std::string, pugi::xml_node> nodes_;
};

struct CheckstyleError {
  std::size_t line = 0;
  std::size_t column = 0;
  std::string_view severity;
  std::string message;
  std::string source;
};

void add_error(pugi::xml_node file, const CheckstyleError& error) {
  pugi::xml_node node = file.append_child("error");
  if (error.line > 0) node.append_attribute("line") = std::to_string(error.line).c_str();
  if (error.column > 0) node.append_attribute("column") = std::to_string(error.column).c_str();
  node.append_attribute("severity") = std::string(error.severity).c_str();
  node.append_attribute("message") = xml_text(error.message).c_str();
  node.append_attribute("source") = xml_text(error.source).c_str();
}

}  // namespace

std::string render_checkstyle(const AuditRun& run, const CiOptions& options) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("checkstyle");
  root.append_attribute("version") = "4.3";
  Files files(root, options.paths);
  for (const Problem& problem : run.unreadable) {
    add_error(files.of(problem.place.file),
              {problem.place.line, problem.place.column, "error", truncate(printable(problem.sentence), 1000),
               "daejo.unreadable"});
  }
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  for (const ListedFinding& finding : findings) {
    if (finding.is_accepted()) continue;
    const Reason& reason = finding.reason;
    add_error(files.of(finding.audited->file),
              {finding.region.line, reason.place.column, checkstyle_severity(reason.severity),
               fmt::format("{}: {}", entry_name(*finding.audited, 120, options.language),
                           finding_sentence(reason, options.language)),
               "daejo." + printable(reason.code)});
  }
  return to_text(document);
}

}  // namespace daejo::report
