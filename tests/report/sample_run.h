#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo::report {

/// An entry of the file "digests/2024-10-17.md" without reasons and terms.
AuditedEntry sample_entry(Verdict verdict, const std::string& id, std::size_t line, const std::string& title);

/// Like `sample_entry`, but with the verdict unverified and one reason, whose message is `cause`.
AuditedEntry unverified_entry(const std::string& id, std::size_t line, const std::string& title,
                              const std::string& cause);

/// A problem at this place. Use this function instead of an aggregate, for which g++ 12 wrongly warns of
/// uninitialised strings.
Problem problem_at(const std::string& file, std::size_t line, std::size_t column,
                   const std::string& sentence);

/// A run with one entry for each verdict, a problem in a digest and an unreadable file. The entries with the
/// verdicts review and mismatch have reasons, signals and terms.
AuditRun sample_run();

/// A run with hostile texts and numbers: terminal escapes, commands of CI services, invalid UTF-8,
/// not-a-number and infinity.
AuditRun hostile_run();

}  // namespace daejo::report
