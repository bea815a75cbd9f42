#include "check/fix_digest.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <utility>

#include "check/clean_output.h"
#include "check/fix_request.h"
#include "check/replacement.h"

namespace daejo::check {
namespace {

/// The codes of the entry's reasons that are not accepted, without duplicates, as in "generic, language".
std::string codes_of(const AuditedEntry& audited) {
  std::vector<std::string> codes;
  std::set<std::string> seen;
  for (const Reason& reason : audited.judgement.reasons) {
    if (reason.suppressed == Suppression::none && seen.insert(reason.code).second) {
      codes.push_back(reason.code);
    }
  }
  return fmt::format("{}", fmt::join(codes, ", "));
}

class DigestFixer {
 public:
  DigestFixer(const parsers::Digest& digest, std::vector<AuditedEntry> entries, const FixParts& parts,
              std::size_t rounds)
      : original_(digest), digest_(digest), entries_(std::move(entries)), parts_(parts), rounds_(rounds) {}

  FixedDigest fix() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      const bool may_fix = i >= parts_.may_fix.size() || parts_.may_fix[i];
      if (may_fix && parts_.fails(entries_[i])) failing_.insert(i);
    }
    const std::size_t failing = failing_.size();
    for (std::size_t round = 1; round <= rounds_; ++round) {
      for (const std::size_t entry : std::set<std::size_t>(failing_)) try_entry(entry, round);
    }
    return {std::move(digest_), failing, failing - failing_.size()};
  }

 private:
  void try_entry(std::size_t entry, std::size_t round) {
    if (digest_.entries[entry].summary.size() == 0) {
      if (round == 1) tell(entry, round, false, "The entry has no summary to replace.");
      return;
    }
    const auto last = failed_.find(entry);
    const CommandOutput output =
        parts_.run(fix_request(with_lines_of_file(entry), digest_.source, round, rounds_,
                               last == failed_.end() ? std::nullopt : std::optional(last->second)));
    if (auto failed = failure_of(entry, output)) {
      tell(entry, round, false, failed->objection + " The old summary stays.");
      failed_.insert_or_assign(entry, *std::move(failed));
    } else {
      tell(entry, round, true, "The new summary passes.");
      failing_.erase(entry);
    }
  }

  void tell(std::size_t entry, std::size_t round, bool kept, const std::string& sentence) const {
    parts_.tell({entry, round, kept, sentence});
  }

  /// Returns the audited entry with its line numbers in the file, for itself and its reasons. They differ
  /// from the line numbers in `digest_`, because the file still has the old summaries of all entries.
  AuditedEntry with_lines_of_file(std::size_t entry) const {
    AuditedEntry audited = entries_[entry];
    const std::size_t line = audited.entry.line;
    audited.entry.line = original_.entries[entry].line;
    for (Reason& reason : audited.judgement.reasons) {
      if (reason.place.line >= line) reason.place.line += audited.entry.line - line;
    }
    return audited;
  }

  /// Tries the output as the entry's new summary. If the new summary is kept, updates the digest and its
  /// audit, and returns nothing. Otherwise returns the failed attempt.
  std::optional<FailedAttempt> failure_of(std::size_t entry, const CommandOutput& output) {
    if (!output.objection.empty()) return FailedAttempt{{}, output.objection, {}};
    const std::string_view old_text = digest_.entries[entry].summary.of(digest_.source);
    CleanOutput clean = clean_output(output.text, line_end_of(old_text, digest_.source));
    if (!clean.objection.empty()) return refusal({}, clean.objection);
    if (clean.text == old_text) return refusal(std::move(clean.text), "it repeats the old summary");
    Replacement made = replace_summary(digest_, entry, clean.text);
    if (!made.objection.empty()) return refusal(std::move(clean.text), made.objection);
    std::vector<AuditedEntry> audited = parts_.audit(made.digest);
    std::string objection = objection_to(entry, audited);
    if (!objection.empty()) {
      return FailedAttempt{std::move(clean.text), std::move(objection), audited[entry].judgement.reasons};
    }
    digest_ = std::move(made.digest);
    entries_ = std::move(audited);
    return std::nullopt;
  }

  static FailedAttempt refusal(std::string text, const std::string& clause) {
    return {std::move(text), "The command's output was rejected: " + clause + ".", {}};
  }

  /// Says why the entry's new text is not kept, given the audit of the digest with this text. Empty if the
  /// text is kept.
  std::string objection_to(std::size_t entry, const std::vector<AuditedEntry>& audited) const {
    if (parts_.fails(audited[entry])) {
      return "The new summary fails as well; found were: " + codes_of(audited[entry]) + ".";
    }
    if (audited[entry].judgement.verdict == Verdict::unverified) {
      return "The new summary could not be checked.";
    }
    for (std::size_t i = 0; i < audited.size(); ++i) {
      if (parts_.fails(audited[i]) && !parts_.fails(entries_[i])) {
        return fmt::format("With the new summary, another entry, on line {}, would fail; found were: {}.",
                           original_.entries[i].line, codes_of(audited[i]));
      }
    }
    return {};
  }

  const parsers::Digest& original_;
  parsers::Digest digest_;
  std::vector<AuditedEntry> entries_;
  const FixParts& parts_;
  std::size_t rounds_;
  std::set<std::size_t> failing_;
  std::map<std::size_t, FailedAttempt> failed_;
};

}  // namespace

FixedDigest fix_digest(const parsers::Digest& digest, std::vector<AuditedEntry> entries,
                       const FixParts& parts, std::size_t rounds) {
  return DigestFixer(digest, std::move(entries), parts, rounds).fix();
}

}  // namespace daejo::check
