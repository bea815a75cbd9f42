#include "report/github.h"

#include <fmt/format.h>
#include <boost/algorithm/string/replace.hpp>

#include <array>
#include <string_view>

#include "findings/rules.h"
#include "report/finding_list.h"
#include "report/phrases.h"
#include "report/report_path.h"
#include "report/terminal_text.h"

namespace daejo::report {
namespace {

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : to_string(severity);
}

/// Escapes the message of a workflow command as GitHub's toolkit does.
std::string escaped_data(std::string text) {
  boost::algorithm::replace_all(text, "%", "%25");
  boost::algorithm::replace_all(text, "\r", "%0D");
  boost::algorithm::replace_all(text, "\n", "%0A");
  return text;
}

/// Escapes the value of a workflow command's property, like `title`, as GitHub's toolkit does.
std::string escaped_property(std::string_view value) {
  std::string text = escaped_data(std::string(value));
  boost::algorithm::replace_all(text, ":", "%3A");
  boost::algorithm::replace_all(text, ",", "%2C");
  return text;
}

/// A path that is safe in a log. If it contains "##", it is made `printable`, because some runners obey
/// `##name[` anywhere in a line.
std::string path_in_log(const std::string& file, const CiOptions& options) {
  const std::string path = visible_path(report_path(file, options.paths));
  return path.find("##") == std::string::npos ? path : printable(path);
}

/// What a workflow command reports: a message with a severity and a title, and its place if there is one.
struct Annotation {
  Severity severity = Severity::error;
  std::string path;
  Region region;
  std::string title;
  std::string message;
};

std::string to_command(const Annotation& annotation) {
  std::string properties;
  const auto add = [&](std::string_view name, std::string_view value) {
    properties += fmt::format("{}{}={}", properties.empty() ? "" : ",", name, escaped_property(value));
  };
  const Region& region = annotation.region;
  if (!annotation.path.empty()) add("file", annotation.path);
  if (region.line > 0) add("line", std::to_string(region.line));
  if (region.column > 0) {
    add("endLine", std::to_string(region.end_line));
    // GitHub accepts columns only for a range within one line, and its end column is inclusive.
    if (region.line == region.end_line && region.end_column > region.column) {
      add("col", std::to_string(region.column));
      add("endColumn", std::to_string(region.end_column - 1));
    }
  }
  add("title", annotation.title);
  return fmt::format("::{} {}::{}\n", command_of(annotation.severity), properties,
                     escaped_data(annotation.message));
}

std::string to_log_line(const Annotation& annotation) {
  return at_line_start(fmt::format("{}: {}: {} [{}]\n",
                                   to_string(Place{annotation.path, annotation.region.line, 0}),
                                   command_of(annotation.severity), annotation.message, annotation.title));
}

Annotation annotation_of(const Problem& problem, const CiOptions& options) {
  return {Severity::error,
          path_in_log(problem.place.file, options),
          {problem.place.line, 0, 0, 0},
          std::string(phrases::title_unreadable.in(options.language)),
          truncate(printable(problem.sentence), 1000)};
}

Annotation annotation_of(const ListedFinding& finding, const CiOptions& options) {
  const Reason& reason = finding.reason;
  const Rule* const rule = find_rule(reason.code);
  const std::string code = printable(reason.code);
  return {reason.severity, path_in_log(finding.audited->file, options), finding.region,
          rule != nullptr
              ? fmt::format("{} ({})", Phrase{rule->title, rule->title_ko}.in(options.language), code)
              : code,
          fmt::format("{}: {}", entry_name(*finding.audited, 120, options.language),
                      finding_sentence(reason, options.language))};
}

Annotation annotation_of(const UnverifiedCause& cause, Language language) {
  return {Severity::warning,
          {},
          {},
          std::string(phrases::title_unverified.in(language)),
          say(phrases::could_not_be_checked, language, cause.entries.size(),
              truncate(printable(cause.sentence), 1000))};
}

}  // namespace

std::string render_github(const AuditRun& run, const CiOptions& options) {
  std::vector<Annotation> annotations;
  for (const Problem& problem : run.unreadable) annotations.push_back(annotation_of(problem, options));
  std::vector<ListedFinding> findings = worst_findings(run);
  for (const UnverifiedCause& cause : take_widespread(run, findings, options.language)) {
    annotations.push_back(annotation_of(cause, options.language));
  }
  for (const ListedFinding& finding : findings) annotations.push_back(annotation_of(finding, options));
  // One of the notices is reserved for the number of annotations that are only in the log.
  std::array<std::size_t, 3> room = {most_github_annotations - 1, most_github_annotations,
                                     most_github_annotations};
  std::string commands;
  std::string rest;
  std::size_t left_out = 0;
  for (const Annotation& annotation : annotations) {
    std::size_t& left = room[static_cast<std::size_t>(annotation.severity)];
    if (left > 0) {
      commands += to_command(annotation);
      --left;
    } else {
      rest += to_log_line(annotation);
      ++left_out;
    }
  }
  if (left_out == 0) return commands;
  const Phrase& more = left_out == 1 ? phrases::one_more_in_log : phrases::more_in_log;
  return commands +
         fmt::format("::notice title=daejo::{} {}\n", say(more, options.language, left_out),
                     escaped_data(to_sentence(summarize(run), options.language))) +
         rest;
}

}  // namespace daejo::report
