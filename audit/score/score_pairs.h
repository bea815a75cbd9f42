#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "audit/score/pair_line.h"
#include "audit/score/suspicions.h"

namespace daejo {

/// What of a line's summary is judged: all but the labels of list items and quoted source sentences. Line
/// breaks stay.
std::string judged_text(const std::string& summary);

/// Scores one pair in contrast with the model's background, and with a wider one if there is one.
PairScore score_pair(Workspace& workspace, const PairLine& line, const WiderBackground* background = nullptr);

/// The signals of an invention and of a mixed summary, with the model's background. Spans are into
/// `judged_text`.
SuspicionSignals score_suspicions(Workspace& workspace, const PairLine& line);

/// Judges one pair. A pair without a word in its summary or abstract is `unverified`.
Judgement judge_pair(Workspace& workspace, const PairLine& line, const JudgeOptions& options);

/// Judges one line and returns the answer as one line of JSON without its line break: key, verdict, mismatch,
/// logit and reasons, or key and error.
std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options);

/// Writes one line for each line of the input, in order, in memory that does not grow with the input. A line
/// longer than `longest_pair_line` is answered with an error. Lines are answered as they come, without
/// waiting for more. Throws `Error` if `out` cannot be written.
void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads);

}  // namespace daejo
