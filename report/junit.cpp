#include "report/junit.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <span>
#include <string_view>

#include "report/finding_list.h"
#include "report/phrases.h"
#include "report/report_path.h"
#include "report/terminal_text.h"
#include "report/xml_text.h"

namespace daejo::report {
namespace {

enum class Outcome { passed, failed, skipped, broken };

struct Case {
  std::string name;
  Outcome outcome = Outcome::passed;
  std::string type;     ///< The code of the leading reason.
  std::string message;  ///< The message of the leading reason.
  std::string text;     ///< All reasons, one per line; empty if there are none.
};

struct Suite {
  std::string name;
  std::vector<Case> cases;

  std::size_t count(Outcome outcome) const {
    return static_cast<std::size_t>(std::ranges::count(cases, outcome, &Case::outcome));
  }
};

/// A reason as one line: "digests/a.md:34: error: … [unrelated]". " (accepted)" is added if it was accepted.
std::string to_line(const ListedFinding& finding, const std::string& path, Language language) {
  const Reason& reason = finding.reason;
  std::string line = fmt::format("{}:{}: {}: {} [{}]", path, finding.region.line, to_string(reason.severity),
                                 finding_sentence(reason, language), printable(reason.code));
  if (finding.is_accepted()) line += phrases::accepted.in(language);
  return line + "\n";
}

/// The test case for one entry. `findings` are its findings in descending severity. The first one that was
/// not accepted is the leading reason; if all were accepted, the first one is.
Case case_of(const AuditedEntry& audited, std::span<const ListedFinding> findings, const std::string& path,
             FailOn fail_on, Language language) {
  Case described;
  described.name = entry_name(audited, 200, language);
  if (fails(audited, fail_on)) {
    described.outcome = Outcome::failed;
  } else if (audited.judgement.verdict == Verdict::unverified) {
    described.outcome = Outcome::skipped;
  }
  bool leader_is_accepted = false;
  for (const ListedFinding& finding : findings) {
    described.text += to_line(finding, path, language);
    const bool leads = described.message.empty() || (leader_is_accepted && !finding.is_accepted());
    if (!leads) continue;
    leader_is_accepted = finding.is_accepted();
    described.message = finding_sentence(finding.reason, language);
    described.type = printable(finding.reason.code);
  }
  return described;
}

Case case_of(const Problem& problem) {
  const std::string sentence = truncate(printable(problem.sentence), 1000);
  return {"can be read", Outcome::broken, "unreadable", sentence, sentence + "\n"};
}

/// The name of the XML element that holds the reasons, for each outcome.
constexpr EnumNames<Outcome, 4> elements{{"system-out", "failure", "skipped", "error"}};

void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name) = xml_text(value).c_str();
}

void set_counts(pugi::xml_node node, std::size_t tests, std::size_t failures, std::size_t errors) {
  set(node, "tests", std::to_string(tests));
  set(node, "failures", std::to_string(failures));
  set(node, "errors", std::to_string(errors));
}

void add_case(pugi::xml_node suite, const Case& described, const std::string& class_name) {
  pugi::xml_node node = suite.append_child("testcase");
  set(node, "name", described.name);
  set(node, "classname", class_name);
  if (described.text.empty() && described.outcome == Outcome::passed) return;
  pugi::xml_node detail = node.append_child(std::string(elements.of(described.outcome)).c_str());
  if (described.outcome != Outcome::passed) {
    set(detail, "type", described.type);
    set(detail, "message", described.message);
  }
  detail.append_child(pugi::node_pcdata).set_value(xml_text(described.text).c_str());
}

/// Appends " (2)" to the name of the second case with the same name, " (3)" to the third, and so on, because
/// services identify cases by name.
void make_names_unique(Suite& suite) {
  std::map<std::string, std::size_t> seen;
  for (Case& described : suite.cases) {
    const std::size_t repetition = ++seen[described.name];
    if (repetition > 1) described.name += fmt::format(" ({})", repetition);
  }
}

/// The suites, one for each file, in the order in which the files were first asked for.
class Suites {
 public:
  explicit Suites(const PathRoots& paths) : paths_(paths) {}

  Suite& of(const std::string& file) {
    const auto [found, is_new] = index_of_.try_emplace(file, suites_.size());
    if (is_new) suites_.push_back({visible_path(report_path(file, paths_)), {}});
    return suites_[found->second];
  }

  std::vector<Suite> take() { return std::move(suites_); }

 private:
  const PathRoots& paths_;
  std::vector<Suite> suites_;
  std::map<std::string, std::size_t> index_of_;
};

std::vector<Suite> suites_of(const AuditRun& run, const CiOptions& options) {
  Suites suites(options.paths);
  for (const Problem& problem : run.unreadable) {
    suites.of(problem.place.file).cases.push_back(case_of(problem));
  }
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  std::size_t first = 0;
  for (std::size_t i = 0; i < run.entries.size(); ++i) {
    std::size_t end = first;
    while (end < findings.size() && findings[end].entry == i) ++end;
    Suite& suite = suites.of(run.entries[i].file);
    const std::span own = std::span(findings).subspan(first, end - first);
    suite.cases.push_back(case_of(run.entries[i], own, suite.name, options.fail_level(i), options.language));
    first = end;
  }
  for (const AuditedEntry& unread : run.unread) {
    Suite& suite = suites.of(unread.file);
    const std::span own = std::span(findings).subspan(first, unread.judgement.reasons.size());
    suite.cases.push_back(case_of(unread, own, suite.name, FailOn::mismatch, options.language));
    first += own.size();
  }
  return suites.take();
}

}  // namespace

std::string render_junit(const AuditRun& run, const CiOptions& options) {
  std::vector<Suite> suites = suites_of(run, options);
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("testsuites");
  set(root, "name", "daejo");
  std::size_t tests = 0;
  std::size_t failures = 0;
  std::size_t errors = 0;
  for (Suite& suite : suites) {
    make_names_unique(suite);
    pugi::xml_node node = root.append_child("testsuite");
    set(node, "name", suite.name);
    set_counts(node, suite.cases.size(), suite.count(Outcome::failed), suite.count(Outcome::broken));
    set(node, "skipped", std::to_string(suite.count(Outcome::skipped)));
    for (const Case& described : suite.cases) add_case(node, described, suite.name);
    tests += suite.cases.size();
    failures += suite.count(Outcome::failed);
    errors += suite.count(Outcome::broken);
  }
  set_counts(root, tests, failures, errors);
  return to_text(document);
}

}  // namespace daejo::report
