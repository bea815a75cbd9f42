#include "audit/score_pairs.h"

#include <fmt/format.h>

#include <cmath>
#include <condition_variable>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "base/error.h"
#include "base/parallel.h"

namespace daejo {
namespace {

using Json = nlohmann::ordered_json;

/// Takes as many lines at a time as make the locks cheap, and as few as keep all threads busy to the end.
constexpr std::size_t lines_at_once = 32;
/// A thread that is so many batches ahead of the slowest waits, so that what is not written yet stays small.
constexpr std::size_t most_batches_ahead = 16;

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
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

/// Hands lines out in batches and puts the answers in the same order.
class LineQueue {
 public:
  LineQueue(std::istream& in, std::ostream& out) : in_(in), out_(out) {}

  /// Reads the next lines into `lines`, whose memory is used again; gives their batch's number, or nothing at
  /// the end.
  std::optional<std::size_t> take(std::vector<std::string>& lines) {
    std::unique_lock lock(reading_);
    std::size_t count = 0;
    while (count < lines_at_once && !(count > 0 && in_.rdbuf()->in_avail() <= 0)) {
      if (lines.size() == count) lines.emplace_back();
      if (!std::getline(in_, lines[count])) break;
      ++count;
    }
    lines.resize(count);
    if (count == 0) return std::nullopt;
    return taken_++;
  }

  /// Writes what can be written by now. Says whether to go on.
  bool put(std::size_t batch, std::string answers) {
    std::unique_lock lock(writing_);
    went_on_.wait(lock, [&] { return batch < written_ + most_batches_ahead || has_stopped_; });
    if (has_stopped_) return false;
    ready_.emplace(batch, std::move(answers));
    while (!ready_.empty() && ready_.begin()->first == written_) {
      out_ << ready_.begin()->second;
      ready_.erase(ready_.begin());
      ++written_;
    }
    if (!out_.flush()) throw Error("The answers cannot be written; is the disk full, or the reader gone?");
    went_on_.notify_all();
    return true;
  }

  /// Lets every thread end, since one has failed and its batch will not come.
  void stop() {
    const std::scoped_lock lock(writing_);
    has_stopped_ = true;
    went_on_.notify_all();
  }

 private:
  std::istream& in_;
  std::ostream& out_;
  std::mutex reading_;
  std::size_t taken_ = 0;
  std::mutex writing_;
  std::condition_variable went_on_;
  std::map<std::size_t, std::string> ready_;
  std::size_t written_ = 0;
  bool has_stopped_ = false;
};

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
  if (!read.error.empty()) return text_of({{"key", Json::parse(read.line.key)}, {"error", read.error}});
  return answer_text(read.line.key, judge_line(workspace, read.line, options));
}

void score_lines(const Model& model, std::istream& in, std::ostream& out, const JudgeOptions& options,
                 std::size_t threads) {
  LineQueue queue(in, out);
  const auto work = [&] {
    Workspace workspace(model);
    std::vector<std::string> lines;
    for (auto batch = queue.take(lines); batch; batch = queue.take(lines)) {
      std::string answers;
      for (const std::string& line : lines) {
        answers += answer_pair_line(workspace, line, options);
        answers += '\n';
      }
      if (!queue.put(*batch, std::move(answers))) return;
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

}  // namespace daejo
