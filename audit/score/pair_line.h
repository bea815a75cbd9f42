#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// One input line of `daejo score` and `daejo eval`: a summary and the abstract to compare it with.
struct PairLine {
  std::string key = "null";  ///< Any JSON value, as text.
  std::string id;            ///< The paper's arXiv id; may be empty.
  std::string title;
  std::string summary;
  std::string abstract;
  std::optional<std::string> bot_text;     ///< The field "source": the text that the summary was made from.
  std::optional<bool> mismatch_truth;      ///< True if the pair is known to be wrong, false if right.
  std::string set;                         ///< The pair's set in an evaluation; may be empty.
  std::string day;                         ///< The digest's date, by which folds are made; may be empty.
  std::vector<std::size_t> foreign_lines;  ///< Numbers, from 0, of summary lines about other work.
  std::vector<std::string> leave_out;      ///< arXiv ids of papers that the background must not return.
};

/// A line, or the reason why it cannot be read.
struct PairLineResult {
  PairLine line;
  std::string error;  ///< Empty if the line was read.
};

/// The length in bytes of the longest line that is read. A usual pair has a few thousand bytes.
inline constexpr std::size_t longest_pair_line = 4U << 20U;

/// Reads one JSON object. Never throws because of the line's content. If there is an error, the key is still
/// set if it could be read. A line longer than `longest_pair_line` is not read at all.
PairLineResult parse_pair_line(std::string_view json);

/// Writes a pair as one line of JSON, without a line break.
std::string to_json_line(const PairLine& line);

}  // namespace daejo::audit
