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

/// The part of a summary that is judged: everything but section labels and quoted English sentences (see
/// set_aside.h).
std::string judged_text(const std::string& summary);

/// Scores a pair. To contrast its abstract with others, the summary is also scored against similar abstracts
/// of the model's background and, unless it is null, of `background`.
PairScore score_pair(Workspace& workspace, const PairLine& line, const WiderBackground* background = nullptr);

/// Computes the signals that show whether a summary was invented or is mixed. Uses only the model's
/// background. The spans of sentences refer to the `judged_text` of the summary.
SuspicionSignals score_suspicions(Workspace& workspace, const PairLine& line);

/// Judges one pair. The verdict is `unverified` if the summary or the abstract is blank, or if `judge` cannot
/// compare the two.
Judgement judge_pair(Workspace& workspace, const PairLine& line, const JudgeOptions& options);

/// Judges the pair in a line of JSON (`PairLine`), and returns the answer as a line of JSON without a line
/// break: key, verdict, mismatch, logit and reasons, or key and error.
std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options);

/// Writes the answer to each line of the input (`answer_pair_line`), in the order of the input. Memory use
/// does not grow with the input. A line longer than `longest_pair_line` is answered with an error. Lines are
/// answered as they arrive, without waiting for more. Throws `Error` if `out` cannot be written.
void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads);

}  // namespace daejo::audit
