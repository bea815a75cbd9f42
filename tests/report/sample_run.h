#pragma once

#include <string>

#include "findings/finding.h"

namespace daejo::report {

/// An entry of "digests/2024-10-17.md" without any reasons or terms.
AuditedEntry sample_entry(Verdict verdict, const std::string& id, std::size_t line, const std::string& title);

/// An unverified one with its cause.
AuditedEntry unverified_entry(const std::string& id, std::size_t line, const std::string& title,
                              const std::string& cause);

/// Built member by member: g++ 12 wrongly warns of uninitialised strings in a nested aggregate.
Problem problem_at(const std::string& file, std::size_t line, std::size_t column,
                   const std::string& sentence);

/// A run with every verdict, evidence, an oddity and an unreadable file.
AuditRun sample_run();

/// A run whose every text and number is hostile: escapes, broken UTF-8, not-a-number.
AuditRun hostile_run();

}  // namespace daejo::report
