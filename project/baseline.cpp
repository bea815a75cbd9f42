#include "project/baseline.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/error.h"
#include "base/json.h"
#include "findings/fingerprint.h"
#include "parsers/json_text.h"

namespace daejo::project {
namespace {

constexpr int version = 1;

std::string id_of(const AuditedEntry& audited) {
  return audited.entry.id ? audited.entry.id->base : std::string();
}

BaselineFinding finding_of(const AuditedEntry& audited, const Reason& reason, const std::string& file) {
  return {file, id_of(audited), reason.code, fingerprint_of(audited, reason)};
}

std::string text_at(const ParsedJson& line, const char* field) {
  return line.contains(field) && line[field].is_string() ? line[field].get<std::string>() : std::string();
}

}  // namespace

std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of) {
  std::set<BaselineFinding> findings;
  for (const AuditedEntry& audited : entries) {
    const std::string file = name_of(audited.file);
    for (const Reason& reason : audited.judgement.reasons) {
      if (reason.suppressed != Suppression::in_digest) findings.insert(finding_of(audited, reason, file));
    }
  }
  return {findings.begin(), findings.end()};
}

std::string to_baseline_text(std::span<const BaselineFinding> findings) {
  std::string text = "{\n  \"daejo_baseline\": " + std::to_string(version) + ",\n  \"findings\": [";
  std::string_view separator = "\n";
  for (const BaselineFinding& finding : findings) {
    const Json line = {{"file", finding.file},
                       {"arxiv_id", finding.arxiv_id},
                       {"code", finding.code},
                       {"fingerprint", finding.fingerprint}};
    text += separator;
    text += "    " + line.dump(-1, ' ', false, Json::error_handler_t::replace);
    separator = ",\n";
  }
  return text + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::vector<BaselineFinding> parse_baseline(std::string_view text, const std::string& file) {
  const ParsedJson document = ParsedJson::parse(text, nullptr, false);
  const bool is_baseline = document.is_object() && document.contains("daejo_baseline") &&
                           document.contains("findings") && document["findings"].is_array();
  if (!is_baseline) throw InputError({file}, "Not a baseline; write one with `daejo baseline`.");
  parsers::require_shallow_json(text, file);
  if (document["daejo_baseline"] != version) {
    throw InputError({file},
                     "This baseline has another format version; write it again with `daejo baseline`.");
  }
  std::vector<BaselineFinding> findings;
  for (const ParsedJson& line : document["findings"]) {
    BaselineFinding finding;
    if (line.is_object()) {
      finding = {text_at(line, "file"), text_at(line, "arxiv_id"), text_at(line, "code"),
                 text_at(line, "fingerprint")};
    }
    if (finding.fingerprint.empty()) {
      throw InputError({file},
                       "Finding " + std::to_string(findings.size() + 1) +
                           " of this baseline lacks a fingerprint; write it again with `daejo baseline`.");
    }
    findings.push_back(std::move(finding));
  }
  return findings;
}

BaselineMatcher::BaselineMatcher(std::span<const BaselineFinding> baseline, NameOfFile name_of,
                                 std::function<bool(const std::string& name)> is_gone)
    : left_(baseline.begin(), baseline.end()), name_of_(std::move(name_of)), is_gone_(std::move(is_gone)) {}

bool BaselineMatcher::take(const BaselineFinding& finding) {
  const auto found = left_.find(finding);
  if (found == left_.end()) return false;
  left_.erase(found);
  return true;
}

bool BaselineMatcher::take_renamed(const BaselineFinding& finding) {
  const auto found = std::ranges::find_if(left_, [&](const BaselineFinding& line) {
    return line.fingerprint == finding.fingerprint && line.code == finding.code && is_gone_(line.file);
  });
  if (found == left_.end()) return false;
  left_.erase(found);
  return true;
}

void BaselineMatcher::accept(std::span<AuditedEntry> entries) {
  for (AuditedEntry& audited : entries) {
    const std::string name = name_of_(audited.file);
    checked_.insert(name);
    if (audited.judgement.verdict == Verdict::unverified) unverified_.insert(name + '\n' + id_of(audited));
    for (Reason& reason : audited.judgement.reasons) {
      const BaselineFinding finding = finding_of(audited, reason, name);
      const bool is_accepted = take(finding);
      if (reason.suppressed != Suppression::none) continue;
      if (is_accepted || take_renamed(finding)) reason.suppressed = Suppression::baseline;
    }
  }
}

std::vector<BaselineFinding> BaselineMatcher::stale() const {
  std::vector<BaselineFinding> stale;
  for (const BaselineFinding& line : left_) {
    const bool was_checked =
        checked_.contains(line.file) && !unverified_.contains(line.file + '\n' + line.arxiv_id);
    if (was_checked || is_gone_(line.file)) stale.push_back(line);
  }
  return stale;
}

}  // namespace daejo::project
