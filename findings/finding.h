#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "base/language.h"
#include "base/region.h"
#include "base/span.h"
#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo {

/// What the audit says of an entry, from good to bad; `unverified` is what it could not check.
enum class Verdict { ok, unverified, review, mismatch };

/// "ok", "review", "mismatch", "unverified".
std::string_view to_string(Verdict verdict);

enum class Severity { note, warning, error };

std::string_view to_string(Severity severity);

/// One piece of a reason's evidence for programs: a name in snake_case and its value.
struct Fact {
  std::string name;
  std::variant<std::string, double> value;
};

/// Whether a reason was accepted, and so does not count: by a comment in the digest, by a baseline file, or
/// since an editor has decided on the text.
enum class Suppression { none, in_digest, baseline, decision };

/// "none", "inline", "baseline", "decision".
std::string_view to_string(Suppression suppression);

/// One thing that is wrong with a summary, with a stable code; see rules.h for all of them.
struct Reason {
  std::string code;  ///< "unrelated", "generic", "swapped", "unverified", …
  Severity severity = Severity::warning;
  Message message;
  Place place = {};                 ///< Where to look in the digest.
  Span source = {};                 ///< The digest's bytes that it is about; empty for the whole entry.
  std::vector<Fact> evidence = {};  ///< In a fixed order for each code, as docs/reasons.md tells.
  Region region = {};               ///< `source` again, or the line of the entry's heading.
  Suppression suppressed = Suppression::none;
  std::string justification = {};  ///< Why it was accepted, in the digest's own words; may be empty.
};

/// A sentence of a summary with the sentence of the paper that supports it best.
struct SentenceSupport {
  std::size_t section = 0;  ///< Index into `Entry::sections`.
  Span text;                ///< Bytes of that section's text.
  Span abstract;            ///< Bytes of the title, a line break, and the abstract; empty where none does.
  double support = 0;       ///< 0 to 1; see sentence_alignment.h.
};

/// A term of the summary and the abstract's term that it supports, or one of them alone.
struct TermMatch {
  std::string summary_term;   ///< As it stands in the summary; empty where nothing there matches.
  std::string abstract_term;  ///< As it stands in the abstract; empty where nothing there matches.
  double weight = 0;          ///< Its share of the signal, 0 or more.
  Span summary_span;          ///< Bytes of `summary_text`.
  Span abstract_span;         ///< Bytes of the title, a line break, and the abstract.
};

/// One number that speaks for or against a match, with the terms that made it.
struct Signal {
  std::string name;  ///< "cosine", "abstract_explained", "contrast", …
  double value = 0;
  double weight = 0;             ///< What it adds to the logit of a mismatch; positive is worse.
  std::vector<TermMatch> terms;  ///< Heaviest first; filled only where evidence was asked for.
};

/// The audit's answer for one summary.
struct Judgement {
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;  ///< Probability of a mismatch, 0 to 1; nothing where unverified.
  std::optional<double> logit;     ///< Log odds of other work, inventions left aside; higher is worse.
  std::vector<Signal> signals;
  std::vector<Reason> reasons;  ///< Gravest first; empty for a clean `ok`.
  std::vector<TermMatch>
      terms_found;  ///< The abstract's weightiest terms that the summary has, heaviest first.
  std::vector<TermMatch> terms_missed;  ///< The abstract's weightiest terms that it lacks.
};

/// An entry with the paper it was held against and what came of it.
struct AuditedEntry {
  std::string file;
  std::size_t digest = 0;  ///< Index into the digests that were audited.
  Entry entry;
  std::optional<Paper> paper;
  Judgement judgement;
  std::vector<SentenceSupport> sentences = {};  ///< In reading order; empty where unverified.
  std::vector<Paper> other_versions = {};       ///< The paper's, as far as they were looked up.
  std::optional<std::string> bot_text = {};  ///< What the summary was made from, if known and no bad source.
};

/// How well every summary of one digest fits every abstract of it; see contrast_matrix.h.
struct ContrastMatrix {
  std::string file;
  std::vector<std::size_t> entries;  ///< Indices into the run's entries, ascending: both rows and columns.
  std::vector<float> values;         ///< Row by row; a row is a summary. Higher fits better; 0 is any text.
};

/// Where the probability of a mismatch turns into a verdict. Both bounds are inside: at or over.
struct Thresholds {
  double mismatch = 0.9;
  double review = 0.3;
};

/// An index whose papers summaries were contrasted with besides the model's.
struct BackgroundUsed {
  std::string file;  ///< As it was named.
  std::size_t papers = 0;

  bool operator==(const BackgroundUsed&) const = default;
};

/// Everything that one run found, in the order of the files and their entries.
struct AuditRun {
  std::vector<AuditedEntry> entries;
  std::vector<Problem> problems;    ///< What was odd but was read.
  std::vector<Problem> unreadable;  ///< Inputs that could not be read at all.
  std::vector<AuditedEntry> unread =
      {};                      ///< Papers and files that no entry tells of, each with its reason `unread`.
  std::size_t without_id = 0;  ///< Records beside the entries that lead elsewhere than to arXiv.
  Thresholds thresholds;
  std::string model;  ///< The model's name and version.
  std::optional<BackgroundUsed> background = {};
  std::vector<ContrastMatrix> contrast = {};  ///< A digest each, in order; empty unless asked for.
};

}  // namespace daejo
