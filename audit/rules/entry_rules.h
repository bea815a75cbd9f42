#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

/// The rules that look at one entry and its paper.
namespace daejo::audit {

/// The rule `title-mismatch`: the entry's title is not the linked paper's. It is a note if the authors match
/// the linked paper, which was then probably renamed. It is a warning if the titles are related, the verdict
/// is `ok`, and the authors are neither the same nor all different. Otherwise it is an error. Finds nothing
/// if there is no paper, if the titles cannot be compared, or if any version of the paper that was looked up
/// has the entry's title.
std::vector<Reason> title_reasons(const EntryReading& reading);

/// The rule `authors-mismatch`: none of the entry's authors is among the authors in arXiv's record of any
/// version that was looked up. It is a warning if the title matches the linked paper, otherwise an error.
/// Finds nothing if there is no paper, or if the two lists cannot be compared, for example because one names
/// no people.
std::vector<Reason> authors_reasons(const EntryReading& reading);

/// The rule `withdrawn`: according to arXiv's comment or abstract, the version that the entry was compared
/// with, or the latest one that was looked up, was withdrawn.
std::vector<Reason> withdrawn_reasons(const EntryReading& reading);

/// The rule `newer-version`: the link names a version, with which the entry was compared, and the latest of
/// `other_versions` is a later one with a clearly different abstract (version_rules.h).
std::vector<Reason> newer_version_reasons(const EntryReading& reading);

/// The rule `acronym-expansion`: the summary expands an acronym differently from the title or abstract. Finds
/// nothing if there is no paper, or if the verdict is `mismatch`.
std::vector<Reason> acronym_reasons(const EntryReading& reading);

/// Runs two rules. `figure-contradicted`: the summary has a figure where the title or abstract has a
/// different one. `figure-unsupported`: the title and abstract neither state nor imply a figure of the
/// summary. A figure that `AuditedEntry::bot_text` states is not reported. Finds nothing if there is no
/// paper, or if the verdict is `mismatch`.
std::vector<Reason> figure_reasons(const EntryReading& reading, Vocabulary& vocabulary);

/// Runs two rules. `name-contradicted`: the summary has a wrong name in a list of names, or a wrong form of a
/// name; see listed_names.h and misspelt_names.h. `name-unsupported`: a name in the summary occurs nowhere in
/// the paper's title, abstract and authors, in the entry's title, or in `AuditedEntry::bot_text`. Case,
/// hyphens and plurals are ignored, and an acronym counts as present if its expansion is. Finds nothing if
/// there is no paper, or if the verdict is `mismatch`.
std::vector<Reason> name_reasons(const EntryReading& reading, Vocabulary& vocabulary);

/// The preview rules `direction-contradicted`, `comparison-contradicted`, `negation-contradicted` and
/// `scope-contradicted`: a sentence of the summary says the opposite of the abstract's sentence that it seems
/// to translate. The decisive words come from lists, and their objects are found by the words near them.
/// Finds nothing if there is no paper, or if the verdict is `mismatch`.
std::vector<Reason> contradiction_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo::audit
