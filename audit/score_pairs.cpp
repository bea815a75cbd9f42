#include "audit/score_pairs.h"

#include <atomic>
#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

#include "base/error.h"
#include "base/parallel.h"

namespace daejo {
namespace {

using Json = nlohmann::ordered_json;

/// Enough that the threads wait for one another seldom, few enough to stay far below 100 MB.
constexpr std::size_t lines_at_once = 2048;

Json error_answer(const PairLineResult& read) {
  Json answer;
  answer["key"] = Json::parse(read.line.key);
  answer["error"] = read.error;
  return answer;
}

/// A summary as text: without its list's labels, and without source sentences quoted in it.
std::string plain_summary(const std::string& summary) {
  return without_quoted_english(without_section_labels(summary));
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

Judgement judge_line(Workspace& workspace, const PairLine& line, const JudgeOptions& options) {
  if (is_blank(line.summary))
    return unverified({"The line has no summary to check.", "이 줄에 대조할 요약이 없습니다."});
  if (is_blank(line.abstract))
    return unverified({"The line has no abstract to check.", "이 줄에 대조할 초록이 없습니다."});
  const std::string summary_text = plain_summary(line.summary);
  const std::string paper_text = document_text(line.title, line.abstract);
  const SummaryTerms summary = read_summary(workspace.vocabulary, summary_text);
  const Document document = read_document(workspace.vocabulary, line.id, line.title, line.abstract);
  const std::vector<std::string_view> left_out(line.leave_out.begin(), line.leave_out.end());
  return judge(workspace.model(), workspace.scorer, {summary_text, summary, paper_text, document},
               {{}, left_out}, options);
}

/// A number as short as it can be without losing what matters, the same with every compiler.
Json rounded(std::optional<double> value) {
  constexpr double steps = 1e6;
  if (!value || !std::isfinite(*value)) return nullptr;
  return std::round(*value * steps) / steps;
}

}  // namespace

PairScore score_pair(Workspace& workspace, const PairLine& line) {
  const SummaryTerms summary = read_summary(workspace.vocabulary, plain_summary(line.summary));
  const Document document = read_document(workspace.vocabulary, line.id, line.title, line.abstract);
  const std::vector<std::string_view> left_out(line.leave_out.begin(), line.leave_out.end());
  workspace.scorer.set_summary(summary);
  return workspace.scorer.score(document, {{}, left_out});
}

std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options) {
  const PairLineResult read = parse_pair_line(json);
  Json answer;
  if (!read.error.empty()) {
    answer = error_answer(read);
  } else {
    const Judgement judgement = judge_line(workspace, read.line, options);
    answer["key"] = Json::parse(read.line.key);
    answer["verdict"] = to_string(judgement.verdict);
    answer["mismatch"] = rounded(judgement.mismatch);
    answer["logit"] = rounded(judgement.logit);
    answer["reasons"] = Json::array();
    for (const Reason& reason : judgement.reasons) {
      answer["reasons"].push_back({{"code", reason.code}, {"message", reason.message.english}});
    }
  }
  return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads) {
  std::vector<Workspace> workspaces(threads, Workspace(model));
  std::vector<std::string> lines;
  std::vector<std::string> answers;
  const auto flush = [&] {
    answers.assign(lines.size(), {});
    std::atomic<std::size_t> next{0};
    parallel_for(threads, threads, [&](std::size_t worker, std::size_t) {
      for (std::size_t i = next++; i < lines.size(); i = next++) {
        answers[i] = answer_pair_line(workspaces[worker], lines[i], options);
      }
    });
    for (const std::string& answer : answers) out << answer << '\n';
    if (!out.flush()) throw Error("The answers cannot be written; is the disk full, or the reader gone?");
    lines.clear();
  };
  for (std::string line; std::getline(in, line);) {
    lines.push_back(std::move(line));
    if (lines.size() == lines_at_once) flush();
  }
  flush();
}

}  // namespace daejo
