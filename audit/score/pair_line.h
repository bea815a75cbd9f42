#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// One line of what `daejo score` and `daejo eval` read: a summary and the abstract to hold it against.
struct PairLine {
  std::string key = "null";  ///< As JSON, whatever its type.
  std::string id;            ///< The paper's arXiv id; may be empty.
  std::string title;
  std::string summary;
  std::string abstract;
  std::optional<bool> mismatch_truth;  ///< Whether the pair is known to be wrong or right.
  std::string set;                     ///< What the pair belongs to in an evaluation; may be empty.
  std::string day;                     ///< The digest's date, by which folds are made; may be empty.
  std::vector<std::string> leave_out;  ///< arXiv ids that the background must not answer with.
};

/// A line, or why it cannot be read.
struct PairLineResult {
  PairLine line;
  std::string error;  ///< Empty where the line was read.
};

/// In bytes. A pair of a summary and an abstract has some thousand.
inline constexpr std::size_t longest_pair_line = 4U << 20U;

/// Reads one JSON object. Never throws for what stands in the line; the key is given wherever it could be
/// read, which it is not from a line that is longer than `longest_pair_line`.
PairLineResult parse_pair_line(std::string_view json);

/// One line of JSON without its line break.
std::string to_json_line(const PairLine& line);

}  // namespace daejo
