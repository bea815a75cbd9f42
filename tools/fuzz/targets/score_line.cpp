// Fuzzes an input line of `daejo score`.
#include <cmath>
#include <nlohmann/json.hpp>

#include "audit/score/score_pairs.h"
#include "tests/audit/toy_corpus.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;
using nlohmann::json;

void check_answer(const json& answer) {
  fuzz::promise(answer.is_object() && answer.contains("key"), "an answer has the line's key");
  if (answer.contains("error")) {
    fuzz::promise(!answer.contains("verdict"), "an error is no verdict");
    return;
  }
  const std::string verdict = answer.at("verdict");
  const json& mismatch = answer.at("mismatch");
  fuzz::promise(mismatch.is_null() == (verdict == "unverified"),
                "only what is unverified has no probability");
  fuzz::promise(answer.at("logit").is_null() == mismatch.is_null(), "a probability has its logit");
  fuzz::promise(answer.at("reasons").empty() == (verdict == "ok"), "what is not ok has a reason");
  if (mismatch.is_null()) return;
  const double probability = mismatch;
  fuzz::promise(probability >= 0 && probability <= 1, "a probability lies between 0 and 1");
}

void check_line(const audit::PairLineResult& read) {
  if (!read.error.empty()) return;
  const audit::PairLineResult again = audit::parse_pair_line(to_json_line(read.line));
  fuzz::promise(again.error.empty(), "a line that is printed is read again");
  fuzz::promise(again.line.summary == read.line.summary && again.line.abstract == read.line.abstract &&
                    again.line.key == read.line.key && again.line.mismatch_truth == read.line.mismatch_truth,
                "and is the same line");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static audit::Workspace workspace(test::toy_model());
  const std::string_view line = fuzz::text_of(bytes, size);
  check_line(audit::parse_pair_line(line));
  const std::string answer = answer_pair_line(workspace, line, {});
  fuzz::promise(answer.find('\n') == std::string::npos, "an answer is one line");
  const json read = json::parse(answer, nullptr, false);
  fuzz::promise(!read.is_discarded(), "an answer is JSON");
  check_answer(read);
  fuzz::promise(answer_pair_line(workspace, line, {}) == answer, "nothing is kept between lines");
  return 0;
}
