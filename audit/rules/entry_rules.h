#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

/// The rules that look at one entry and its paper, each in a source file of its own.
namespace daejo::audit {

/// The rule `title-mismatch`: the entry's title is not the linked paper's. It is an error if the title
/// belongs to another paper. It is a note if the authors match the linked paper, which was then probably
/// renamed. It is a warning if the title is similar, the authors do not decide, and the summary fits. Finds
/// nothing if any version of the paper that was looked up has the entry's title.
std::vector<Reason> title_reasons(const EntryReading& reading);

/// The rule `authors-mismatch`: none of the entry's authors is among the authors in arXiv's record. It is an
/// error, or a warning if the title matches the linked paper. Finds nothing if either list names no people.
std::vector<Reason> authors_reasons(const EntryReading& reading);

/// The rule `withdrawn`: according to arXiv's comment or abstract, the linked version or a later one was
/// withdrawn.
std::vector<Reason> withdrawn_reasons(const EntryReading& reading);

/// The rule `newer-version`: the link names a version, and `other_versions` has a later one whose abstract is
/// clearly different.
std::vector<Reason> newer_version_reasons(const EntryReading& reading);

/// The rule `acronym-expansion`: the summary expands an acronym differently from the abstract. Finds nothing
/// if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> acronym_reasons(const EntryReading& reading);

/// Runs two rules. `figure-contradicted`: the summary has a figure where the abstract has a different one.
/// `figure-unsupported`: the abstract neither states nor implies a figure of the summary. Finds nothing if
/// there is no paper, or if the whole summary is about another paper.
std::vector<Reason> figure_reasons(const EntryReading& reading, Vocabulary& vocabulary);

/// The rule `name-unsupported`: a proper name in the summary occurs nowhere in the title, the abstract or the
/// authors. Case, hyphens and plurals are ignored, and an acronym counts as present if its expansion is.
/// Finds nothing if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> name_reasons(const EntryReading& reading, Vocabulary& vocabulary);

/// The preview rules `direction-contradicted`, `comparison-contradicted`, `negation-contradicted` and
/// `scope-contradicted`: a sentence of the summary says the opposite of the abstract's sentence that it
/// translates. The decisive words come from lists, and their objects are found by the words next to them.
/// Finds nothing if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> contradiction_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo::audit
