#include "project/baseline.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/error.h"
#include "base/json.h"
#include "findings/fingerprint.h"
#include "parsers/json_text.h"

namespace daejo {
namespace {

constexpr int version = 1;

std::string id_of(const AuditedEntry& audited) {
  return audited.entry.id ? audited.entry.id->base : std::string();
}

BaselineFinding finding_of(const AuditedEntry& audited, const Reason& reason, const NameOfFile& name_of) {
  return {name_of(audited.file), id_of(audited), reason.code, fingerprint_of(audited, reason)};
}

std::string text_at(const ParsedJson& line, const char* field) {
  return line.contains(field) && line[field].is_string() ? line[field].get<std::string>() : std::string();
}

/// The baseline's lines, each to be taken once.
class Lines {
 public:
  explicit Lines(std::span<const BaselineFinding> baseline) : left_(baseline.begin(), baseline.end()) {}

  bool take(const BaselineFinding& finding) {
    const auto found = left_.find(finding);
    if (found == left_.end()) return false;
    left_.erase(found);
    return true;
  }

  bool take_renamed(const BaselineFinding& finding, const std::function<bool(const std::string&)>& is_gone) {
    const auto found = std::ranges::find_if(left_, [&](const BaselineFinding& line) {
      return line.fingerprint == finding.fingerprint && line.code == finding.code && is_gone(line.file);
    });
    if (found == left_.end()) return false;
    left_.erase(found);
    return true;
  }

  const std::multiset<BaselineFinding>& left() const { return left_; }

 private:
  std::multiset<BaselineFinding> left_;
};

}  // namespace

std::vector<BaselineFinding> findings_of(std::span<const AuditedEntry> entries, const NameOfFile& name_of) {
  std::set<BaselineFinding> findings;
  for (const AuditedEntry& audited : entries) {
    for (const Reason& reason : audited.judgement.reasons) {
      if (reason.suppressed != Suppression::in_digest) findings.insert(finding_of(audited, reason, name_of));
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
  require_shallow_json(text, file);
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

std::vector<BaselineFinding> apply_baseline(std::span<const BaselineFinding> baseline,
                                            std::span<AuditedEntry> entries, const NameOfFile& name_of,
                                            const std::function<bool(const std::string& name)>& is_gone) {
  Lines lines(baseline);
  std::map<std::string, bool> checked;  // by "file id", whether it could be verified
  std::vector<std::pair<Reason*, BaselineFinding>> unmatched;
  for (AuditedEntry& audited : entries) {
    checked[name_of(audited.file)] = true;
    if (audited.judgement.verdict == Verdict::unverified) {
      checked[name_of(audited.file) + '\n' + id_of(audited)] = false;
    }
    for (Reason& reason : audited.judgement.reasons) {
      BaselineFinding finding = finding_of(audited, reason, name_of);
      const bool is_accepted = lines.take(finding);
      if (reason.suppressed != Suppression::none) continue;
      if (is_accepted) {
        reason.suppressed = Suppression::baseline;
      } else {
        unmatched.emplace_back(&reason, std::move(finding));
      }
    }
  }
  for (auto& [reason, finding] : unmatched) {
    if (lines.take_renamed(finding, is_gone)) reason->suppressed = Suppression::baseline;
  }
  std::vector<BaselineFinding> stale;
  for (const BaselineFinding& line : lines.left()) {
    const bool is_unknown = checked.contains(line.file + '\n' + line.arxiv_id);
    const bool was_checked = checked.contains(line.file) && !is_unknown;
    if (was_checked || is_gone(line.file)) stale.push_back(line);
  }
  return stale;
}

}  // namespace daejo
