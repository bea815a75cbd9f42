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

/// The verdict on an entry, in ascending severity. `unverified` means that the entry could not be checked.
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

/// One thing that is wrong with an entry. Its code identifies the rule; `all_rules` has all codes.
struct Reason {
  std::string code;  ///< "unrelated", "generic", "swapped", "unverified", …
  Severity severity = Severity::warning;
  Message message;
  Place place = {};  ///< The place in the digest.
  /// The bytes of the digest that the reason is about; empty if it is about the whole entry.
  Span source = {};
  std::vector<Fact> evidence = {};  ///< In an order that is fixed for each code; see docs/reasons.md.
  /// `source` in lines and columns; the line of the entry's heading if `source` is empty.
  Region region = {};
  Suppression suppressed = Suppression::none;
  std::string justification = {};  ///< Why the reason was accepted; may be empty.
};

/// A sentence of a summary, and the sentence of the paper that supports it best.
struct SentenceSupport {
  std::size_t section = 0;  ///< An index into `Entry::sections`.
  Span text;                ///< The bytes of the summary's sentence in that section's text.
  /// The bytes of the paper's sentence in the text of title, line break and abstract; empty if no sentence
  /// supports it enough.
  Span abstract;
  double support = 0;  ///< 0 to 1; see sentence_alignment.h.
};

/// A term of the summary together with the term of the abstract that it matches, or a term of one text alone.
struct TermMatch {
  std::string summary_term;   ///< As written in the summary; empty if nothing there matches.
  std::string abstract_term;  ///< As written in the abstract; empty if nothing there matches.
  /// The IDF of the abstract's term, times the probability of the translation if the lexicon gave it.
  double weight = 0;
  Span summary_span;   ///< The bytes of the summary's term in `summary_text`.
  Span abstract_span;  ///< The bytes of the abstract's term in the text of title, line break and abstract.
};

/// A number that speaks for or against a mismatch, and the terms behind it.
struct Signal {
  std::string name;  ///< "cosine", "abstract_explained", "contrast", …
  double value = 0;
  double weight = 0;  ///< The signal's contribution to the logit of a mismatch; positive is worse.
  /// The most important terms; empty unless evidence was requested, and for some signals.
  std::vector<TermMatch> terms;
};

/// The result of the audit for one summary.
struct Judgement {
  Verdict verdict = Verdict::unverified;
  std::optional<double> mismatch;  ///< Probability of a mismatch, 0 to 1; nothing if unverified.
  /// The log odds that the summary is about other work, without the signals of inventions; higher is worse.
  std::optional<double> logit;
  /// The share of wrong summaries that was estimated from the entry's digest. Nothing if the digest is too
  /// small for that, or if another base rate was used because the entry has another paper's title.
  std::optional<double> base_rate;
  std::vector<Signal> signals;
  /// Once all rules have run, sorted by severity, the most severe reason first. May be empty.
  std::vector<Reason> reasons;
  /// The most important terms of the title and abstract that the summary has, by descending weight; empty
  /// unless evidence was requested.
  std::vector<TermMatch> terms_found;
  std::vector<TermMatch> terms_missed;  ///< As `terms_found`, for terms that the summary lacks.
};

/// An entry, the paper that it was compared with, and the result.
struct AuditedEntry {
  std::string file;
  /// An index into the digests of the run, or of the part of the run that is in memory.
  std::size_t digest = 0;
  parsers::Entry entry;
  std::optional<parsers::Paper> paper;
  Judgement judgement;
  /// In reading order; empty if the entry is unverified or if nobody requested them.
  std::vector<SentenceSupport> sentences = {};
  std::vector<parsers::Paper> other_versions = {};  ///< The other versions of the paper that were looked up.
  /// The text that the bot read to write the summary, or else the paper's full text if it was looked up.
  /// Nothing if neither is known, or if the text is not the paper's (`bad-source`).
  std::optional<std::string> bot_text = {};
};

/// How well each verified summary of one digest fits each abstract of these entries; see contrast_matrix.h.
struct ContrastMatrix {
  std::string file;
  /// Indices into the run's entries, ascending. Each of these entries has a row and a column.
  std::vector<std::size_t> entries;
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
  std::vector<Problem> problems;    ///< Oddities in inputs that could nevertheless be read.
  std::vector<Problem> unreadable;  ///< Inputs that could not be read at all.
  std::vector<AuditedEntry> unread =
      {};                      ///< Papers and files that were not read, each with the reason `unread`.
  std::size_t without_id = 0;  ///< Records left out because they have a link but no known paper.
  Thresholds thresholds;
  std::string model;  ///< The model's name and version.
  std::optional<BackgroundUsed> background = {};
  /// In the order of the digests, for those with enough and not too many entries (contrast_matrix.h); empty
  /// unless requested.
  std::vector<ContrastMatrix> contrast = {};
};

}  // namespace daejo
