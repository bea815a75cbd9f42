#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/enum_names.h"
#include "base/error.h"
#include "base/language.h"
#include "base/region.h"
#include "base/span.h"
#include "parsers/digest.h"
#include "parsers/paper.h"

namespace daejo {

/// The verdict on an entry, in ascending severity. `unverified` means that it could not be checked.
enum class Verdict { ok, unverified, review, mismatch };

inline constexpr EnumNames<Verdict, 4> verdict_names{{"ok", "unverified", "review", "mismatch"}};

std::string_view to_string(Verdict verdict);

enum class Severity { note, warning, error };

inline constexpr EnumNames<Severity, 3> severity_names{{"note", "warning", "error"}};

std::string_view to_string(Severity severity);

/// A piece of a reason's evidence, for programs: a name in snake_case and its value.
struct Fact {
  std::string name;
  std::variant<std::string, double> value;
};

/// Whether, and how, a reason was accepted, so that it does not count: by a comment in the digest, by a
/// baseline file, or by an editor's decision on the text.
enum class Suppression { none, in_digest, baseline, decision };

inline constexpr EnumNames<Suppression, 4> suppression_names{{"none", "inline", "baseline", "decision"}};

std::string_view to_string(Suppression suppression);

/// One thing that is wrong with a summary. Its code identifies the rule; rules.h has all codes.
struct Reason {
  std::string code;  ///< "unrelated", "generic", "swapped", "unverified", …
  Severity severity = Severity::warning;
  Message message;
  Place place = {};  ///< The place in the digest.
  Span source = {};  ///< The bytes of the digest that it is about; empty if it is about the whole entry.
  std::vector<Fact> evidence = {};  ///< In an order that is fixed for each code; see docs/reasons.md.
  Region region = {};               ///< `source` in lines and columns, or the line of the entry's heading.
  Suppression suppressed = Suppression::none;
  std::string justification = {};  ///< The reason given for accepting it; may be empty.
};

/// A sentence of a summary, and the sentence of the paper that supports it best.
struct SentenceSupport {
  std::size_t section = 0;  ///< Index into `Entry::sections`.
  Span text;                ///< Bytes of that section's text.
  Span abstract;  ///< Bytes of the title, a line break, and the abstract; empty if no sentence supports it.
  double support = 0;  ///< 0 to 1; see sentence_alignment.h.
};

/// A term of the summary together with the term of the abstract that it matches, or a term of one text alone.
struct TermMatch {
  std::string summary_term;   ///< As written in the summary; empty if nothing there matches.
  std::string abstract_term;  ///< As written in the abstract; empty if nothing there matches.
  double weight = 0;          ///< Its contribution to the signal, 0 or more.
  Span summary_span;          ///< Bytes of `summary_text`.
  Span abstract_span;         ///< Bytes of the title, a line break, and the abstract.
};

/// A number that speaks for or against a mismatch, and the terms that contribute to it.
struct Signal {
  std::string name;  ///< "cosine", "abstract_explained", "contrast", …
  double value = 0;
  double weight = 0;             ///< Its contribution to the logit of a mismatch; positive is worse.
  std::vector<TermMatch> terms;  ///< By descending weight; empty unless evidence was requested.
};

/// The result of the audit for one summary.
struct Judgement {
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;  ///< Probability of a mismatch, 0 to 1; nothing if unverified.
  /// The log odds that the summary is about other work, without the signals of inventions; higher is worse.
  std::optional<double> logit;
  /// The share of wrong summaries that was estimated from the entry's digest; nothing if the digest is too
  /// small for that, so that the option `base-rate` was used.
  std::optional<double> base_rate;
  std::vector<Signal> signals;
  std::vector<Reason> reasons;  ///< Sorted by severity, the most severe reason first; may be empty for `ok`.
  /// The terms of the abstract that the summary has, by descending weight.
  std::vector<TermMatch> terms_found;
  std::vector<TermMatch> terms_missed;  ///< The terms of the abstract that the summary lacks.
};

/// An entry, the paper that it was compared with, and the result.
struct AuditedEntry {
  std::string file;
  std::size_t digest = 0;  ///< An index into the digests of the run.
  parsers::Entry entry;
  std::optional<parsers::Paper> paper;
  Judgement judgement;
  std::vector<SentenceSupport> sentences = {};      ///< In reading order; empty if the entry is unverified.
  std::vector<parsers::Paper> other_versions = {};  ///< The other versions of the paper that were looked up.
  /// The text that the summary was made from; nothing if it is unknown or not the paper's (`bad-source`).
  std::optional<std::string> bot_text = {};
};

/// How well every summary of one digest fits every abstract of it; see contrast_matrix.h.
struct ContrastMatrix {
  std::string file;
  std::vector<std::size_t> entries;  ///< Indices into the run's entries, ascending: both rows and columns.
  /// Row by row; each row is a summary. A higher value is a better fit. 0 means that the summary fits the
  /// abstract no better than an arbitrary text would.
  std::vector<float> values;
};

/// The probabilities of a mismatch from which the verdict is `review` or `mismatch`. A probability equal to a
/// threshold has that verdict.
struct Thresholds {
  double mismatch = 0.9;
  double review = 0.3;
};

/// The index of papers that the summaries were contrasted with, besides the model's background.
struct BackgroundUsed {
  std::string file;  ///< As the user named it.
  std::size_t papers = 0;

  bool operator==(const BackgroundUsed&) const = default;
};

/// The results of a run, in the order of the files and their entries.
struct AuditRun {
  std::vector<AuditedEntry> entries;
  std::vector<Problem> problems;    ///< What was odd in inputs that could nevertheless be read.
  std::vector<Problem> unreadable;  ///< Inputs that could not be read at all.
  std::vector<AuditedEntry> unread =
      {};                      ///< Papers and files that were not read, each with the reason `unread`.
  std::size_t without_id = 0;  ///< How many records link to other sites than arXiv.
  Thresholds thresholds;
  std::string model;  ///< The model's name and version.
  std::optional<BackgroundUsed> background = {};
  std::vector<ContrastMatrix> contrast = {};  ///< One for each digest, in order; empty unless requested.
};

}  // namespace daejo
