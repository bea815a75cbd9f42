#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "audit/score/pair_line.h"

namespace daejo {

/// Signals of one pair, with nothing but the model's background, and a wider one if there is one, to contrast
/// with.
PairScore score_pair(Workspace& workspace, const PairLine& line, const WiderBackground* background = nullptr);

/// Judges one line and gives the answer as one line of JSON, without its line break: key, verdict, mismatch,
/// logit and reasons, or key and error. A pair without a word in its summary or abstract is `unverified`.
std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options);

/// The filter: a line out for each line in, in order, in memory that does not grow with the input. A line
/// that is longer than `longest_pair_line` is answered with an error. What is there to read is answered
/// without waiting for more. Throws `Error` where `out` cannot be written.
void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads);

}  // namespace daejo
