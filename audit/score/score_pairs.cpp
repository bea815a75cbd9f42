#include "audit/score/score_pairs.h"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <vector>

#include "audit/score/bot_text.h"
#include "audit/score/line_queue.h"
#include "audit/text/set_aside.h"
#include "base/json.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

/// A number as JSON, rounded to six decimal places; `null` if there is none, or if it is not finite.
std::string rounded(std::optional<double> value) {
  constexpr double steps = 1e6;
  if (!value || !std::isfinite(*value)) return "null";
  const double number = std::round(*value * steps) / steps;
  return number == std::floor(number) ? fmt::format("{:.1f}", number) : fmt::format("{}", number);
}

std::string answer_text(const std::string& key, const Judgement& judgement) {
  std::string text =
      fmt::format(R"({{"key":{},"verdict":"{}","mismatch":{},"logit":{},"reasons":[)", key,
                  to_string(judgement.verdict), rounded(judgement.mismatch), rounded(judgement.logit));
  for (const Reason& reason : judgement.reasons) {
    if (text.back() != '[') text += ',';
    text += text_of({{"code", reason.code}, {"message", reason.message.english}});
  }
  return text += "]}";
}

}  // namespace

std::string judged_text(const std::string& summary) {
  return without_quoted_english(without_section_labels(summary));
}

Judgement judge_pair(Workspace& workspace, const PairLine& line, const JudgeOptions& options) {
  if (is_blank(line.summary))
    return unverified({"The line has no summary to check.", "이 줄에 대조할 요약이 없습니다."});
  if (is_blank(line.abstract))
    return unverified({"The line has no abstract to check.", "이 줄에 대조할 초록이 없습니다."});
  const std::string summary_text = judged_text(line.summary);
  const OriginalText original(workspace.vocabulary, summary_text, document_text(line.title, line.abstract),
                              line.bot_text);
  const SummaryTerms summary = read_summary(workspace.vocabulary, summary_text);
  const Document document = read_document(workspace.vocabulary, line.id, original.text(), line.title.size());
  const std::vector<std::string_view> left_out(line.leave_out.begin(), line.leave_out.end());
  Judgement judgement = judge(workspace.model(), workspace.scorer,
                              {summary_text, summary, original.text(), document}, {{}, left_out}, options);
  original.finish(judgement);
  return judgement;
}

PairScore score_pair(Workspace& workspace, const PairLine& line, const WiderBackground* background) {
  const SummaryTerms summary = read_summary(workspace.vocabulary, judged_text(line.summary));
  const Document document = read_document(workspace.vocabulary, line.id, line.title, line.abstract);
  const std::vector<std::string_view> left_out(line.leave_out.begin(), line.leave_out.end());
  workspace.scorer.set_summary(summary);
  const auto wider = fitting_papers(background, workspace.scorer, left_out);
  return workspace.scorer.score(document, {{}, left_out, wider});
}

SuspicionSignals score_suspicions(Workspace& workspace, const PairLine& line) {
  const std::string text = judged_text(line.summary);
  const SummaryTerms summary = read_summary(workspace.vocabulary, text);
  const Document document = read_document(workspace.vocabulary, line.id, line.title, line.abstract);
  const std::vector<std::string_view> left_out(line.leave_out.begin(), line.leave_out.end());
  workspace.scorer.set_summary(summary);
  const PairScore score = workspace.scorer.score(document, {{}, left_out, {}});
  return suspicion_signals(workspace.scorer, text, document, score.signals);
}

std::string answer_pair_line(Workspace& workspace, std::string_view json, const JudgeOptions& options) {
  const PairLineResult read = parse_pair_line(json);
  if (!read.error.empty())
    return fmt::format(R"({{"key":{},"error":{}}})", read.line.key, text_of(read.error));
  return answer_text(read.line.key, judge_pair(workspace, read.line, options));
}

void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads) {
  LineQueue queue(in, out, longest_pair_line);
  const auto work = [&] {
    Workspace workspace(model);
    for (LineBatch batch; queue.take(batch);) {
      std::string answers;
      for (std::size_t i = 0; i < batch.size(); ++i) {
        answers += answer_pair_line(workspace, batch.line(i), options);
        answers += '\n';
      }
      if (!queue.put(batch.number(), std::move(answers))) return;
    }
  };
  parallel_for(threads, threads, [&](std::size_t, std::size_t) {
    try {
      work();
    } catch (...) {
      queue.stop();
      throw;
    }
  });
}

}  // namespace daejo::audit
