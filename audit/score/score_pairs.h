#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "audit/score/pair_line.h"
#include "audit/score/suspicions.h"

namespace daejo::audit {

/// The part of a summary that is judged: everything but labels of list items and quoted source sentences.
/// Line breaks stay.
std::string judged_text(const std::string& summary);

/// Scores a pair. To contrast it, its summary is also scored against similar abstracts of the model's
/// background, and of `background` if there is one.
PairScore score_pair(Workspace& workspace, const PairLine& line, const WiderBackground* background = nullptr);

/// Computes the signals of an invented summary and of a mixed one, using the model's background. Spans refer
/// to `judged_text`.
SuspicionSignals score_suspicions(Workspace& workspace, const PairLine& line);

/// Judges one pair. A pair without any word in its summary or abstract is `unverified`.
Judgement judge_pair(Workspace& workspace, const PairLine& line, const JudgeOptions& options);

/// Judges a line of JSON and returns the answer as a line of JSON without its line break: key, verdict,
/// mismatch, logit and reasons, or key and error.
std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options);

/// Writes one line for each line of the input, in order. Memory use does not grow with the input. A line
/// longer than `longest_pair_line` is answered with an error. Lines are answered as they arrive, without
/// waiting for more. Throws `Error` if `out` cannot be written.
void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads);

}  // namespace daejo::audit
