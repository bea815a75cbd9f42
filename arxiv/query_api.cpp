#include "arxiv/query_api.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>
#include <utility>

#include "arxiv/version_match.h"
#include "base/percent_encoding.h"
#include "base/utf8.h"
#include "parsers/atom.h"

namespace daejo::arxiv {
namespace {

/// The form that requests a batch. It always has the parameter `max_results`, because without this parameter
/// arXiv silently returns only ten papers of a longer list.
std::string form_of(std::span<const parsers::ArxivId> batch) {
  std::string list;
  for (const parsers::ArxivId& id : batch) {
    if (!list.empty()) list += ',';
    list += to_string(id);
  }
  return fmt::format("id_list={}&start=0&max_results={}", percent_encoded(list, "-._,/"), batch.size());
}

/// Finds the requested paper by its id, never by its position in the feed. If several papers match, takes the
/// paper with the highest version. Returns null if no paper matches.
const parsers::Paper* find_answer(const std::vector<parsers::Paper>& papers, const parsers::ArxivId& asked) {
  const parsers::Paper* best = nullptr;
  for (const parsers::Paper& paper : papers) {
    if (answers(paper, asked) && (best == nullptr || paper.id.version > best->id.version)) best = &paper;
  }
  return best;
}

bool is_well_formed(const parsers::ArxivId& id) {
  return parsers::parse_arxiv_id(to_string(id)) == id;
}

const Message correct_the_link = {"Correct the link in the digest.", "다이제스트의 링크를 고치세요."};

const Message try_again_later = {"Please try again later", "나중에 다시 실행하세요."};

/// The advice for a paper whose abstract arXiv did not return: do what `first` says, or work without the
/// network.
Message without_arxiv(const Message& first) {
  return {
      first.english +
          ", or do without the network: --abstracts FILE reads the abstracts from a snapshot, and `daejo store import FILE` keeps them for every run.",
      first.korean +
          " 네트워크 없이 대조하려면 --abstracts FILE로 스냅샷에서 초록을 읽거나 `daejo store import FILE`로 저장소에 넣어 두세요."};
}

}  // namespace

/// The state of one look-up.
struct QueryApi::Run {
  LookupResult result;
  const Progress& progress;
  std::size_t total = 0;
  /// How many batches in a row got no answer. Set to the largest allowed number at once if waiting for more
  /// answers is pointless.
  int batches_without_answer = 0;
  /// The failure of the first of these batches. The same failure is reported for all of them.
  std::optional<LookupFailure> outage = {};

  void note_answer() {
    batches_without_answer = 0;
    outage.reset();
  }
  std::size_t settled() const { return result.found.size() + result.failed.size(); }
  bool is_settled(const parsers::ArxivId& id) const {
    return result.found.contains(id) || result.failed.contains(id);
  }
  void fail_unknown(const parsers::ArxivId& id, const Message& cause) {
    result.failed[id] = {cause, correct_the_link, true, false};
  }
  std::vector<parsers::ArxivId> unsettled(std::span<const parsers::ArxivId> batch) const {
    std::vector<parsers::ArxivId> left;
    std::ranges::copy_if(batch, std::back_inserter(left),
                         [&](const parsers::ArxivId& id) { return !is_settled(id); });
    return left;
  }
};

/// The outcome of the request for one batch.
struct QueryApi::BatchAnswer {
  enum class Kind { papers, refused_list, unreachable };
  Kind kind = Kind::unreachable;
  parsers::AtomAnswer feed;
  std::string trouble;
  bool was_told_to_wait = false;  ///< Whether the last answer had `Retry-After`.
  bool is_final = false;          ///< See `HttpAnswer`.
  bool no_connection = false;
};

QueryApi::QueryApi(std::shared_ptr<PoliteClient> client, QueryApiOptions options)
    : client_(std::move(client)), options_(std::move(options)) {
  options_.ids_per_request = std::clamp<std::size_t>(options_.ids_per_request, 1, 100);
}

LookupResult QueryApi::look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) {
  const std::set<parsers::ArxivId> unique(ids.begin(), ids.end());
  Run run{{}, progress, unique.size(), 0, {}};
  std::vector<parsers::ArxivId> wanted;
  for (const parsers::ArxivId& id : unique) {
    if (is_well_formed(id)) {
      wanted.push_back(id);
    } else {
      const std::string name = to_string(id);
      run.fail_unknown(
          id, {fmt::format("{} is not an arXiv id.", name), fmt::format("{}: arXiv 번호가 아닙니다.", name)});
    }
  }
  for (std::size_t begin = 0; begin < wanted.size(); begin += options_.ids_per_request) {
    const std::size_t size = std::min(options_.ids_per_request, wanted.size() - begin);
    settle_batch(run, std::span(wanted).subspan(begin, size));
    if (progress) progress(run.settled(), run.total);
  }
  return std::move(run.result);
}

void QueryApi::settle_batch(Run& run, std::span<const parsers::ArxivId> batch) {
  constexpr int most_batches_without_answer = 2;
  if (batch.empty()) return;
  if (run.batches_without_answer >= most_batches_without_answer || client_->is_past_deadline()) {
    BatchAnswer none;
    none.trouble = "the time that --deadline sets for the network was used up";
    fail_all(run, batch, none);
    return;
  }
  const int most_tries = run.batches_without_answer > 0 ? 1 : std::numeric_limits<int>::max();
  const BatchAnswer answer = ask(batch, most_tries);
  take_papers(run, batch, answer.feed.papers);
  switch (answer.kind) {
    case BatchAnswer::Kind::unreachable:
      fail_all(run, batch, answer);
      run.batches_without_answer = answer.was_told_to_wait || answer.no_connection
                                       ? most_batches_without_answer
                                       : run.batches_without_answer + 1;
      break;
    case BatchAnswer::Kind::refused_list:
      run.note_answer();
      settle_refused(run, batch, answer);
      break;
    case BatchAnswer::Kind::papers:
      run.note_answer();
      settle_absent(run, batch);
      break;
  }
}

void QueryApi::settle_refused(Run& run, std::span<const parsers::ArxivId> batch, const BatchAnswer& answer) {
  if (batch.size() > 1) {
    const std::size_t half = batch.size() / 2;
    settle_batch(run, batch.first(half));
    settle_batch(run, batch.subspan(half));
    return;
  }
  const std::string name = to_string(batch.front());
  run.fail_unknown(batch.front(),
                   {fmt::format("arXiv rejected the id {}: {}.", name, answer.trouble),
                    fmt::format("arXiv가 거부한 번호입니다: {}. 이유: {}.", name, answer.trouble)});
}

void QueryApi::settle_absent(Run& run, std::span<const parsers::ArxivId> batch) {
  for (const parsers::ArxivId& id : run.unsettled(batch)) {
    const std::string name = to_string(id);
    const std::string url = shown_address(options_.url);
    run.fail_unknown(id, {fmt::format("arXiv does not know the id {} (queried at {}).", name, url),
                          fmt::format("arXiv에 없는 번호입니다: {} ({}에 질의했습니다).", name, url)});
  }
}

/// Reads the answers to the request for one batch. If the request is retried, there are several answers.
class QueryApi::BatchReader {
 public:
  BatchReader(std::span<const parsers::ArxivId> batch, std::string url)
      : batch_(batch), url_(std::move(url)) {}

  /// Reads an answer. Returns what is wrong with the answer, as a clause, or an empty text. If the answer is
  /// a readable feed, keeps its papers and errors, even if something is wrong.
  std::string read(const HttpAnswer& answer) {
    if (answer.body.empty()) return "an empty answer";
    if (first_invalid_utf8(answer.body)) return "an answer that is not UTF-8";
    parsers::AtomAnswer now;
    try {
      now = parsers::parse_atom(answer.body, url_);
    } catch (const InputError& error) {
      const std::string& sentence = error.sentence();
      return sentence.ends_with('.') ? sentence.substr(0, sentence.size() - 1) : sentence;
    }
    const bool wrong =
        !std::ranges::all_of(now.papers, [&](const parsers::Paper& paper) { return is_asked_for(paper); });
    const bool empty = now.papers.empty() && now.errors.empty();
    std::ranges::move(now.papers, std::back_inserter(feed_.papers));
    feed_.errors = std::move(now.errors);
    if (wrong && is_any_missing()) return "it returned papers that were not requested";
    // arXiv sometimes returns an empty feed by mistake, so the first empty feed for a batch of several papers
    // is not believed.
    if (empty && batch_.size() > 1 && ++empty_feeds_ == 1) return "a feed without papers";
    return {};
  }

  parsers::AtomAnswer& feed() { return feed_; }

 private:
  bool is_asked_for(const parsers::Paper& paper) const {
    return std::ranges::any_of(batch_, [&](const parsers::ArxivId& id) { return answers(paper, id); });
  }
  bool is_any_missing() const {
    return std::ranges::any_of(
        batch_, [&](const parsers::ArxivId& id) { return find_answer(feed_.papers, id) == nullptr; });
  }

  std::span<const parsers::ArxivId> batch_;
  std::string url_;
  parsers::AtomAnswer feed_;
  int empty_feeds_ = 0;
};

QueryApi::BatchAnswer QueryApi::ask(std::span<const parsers::ArxivId> batch, int most_tries) {
  using Kind = BatchAnswer::Kind;
  BatchReader reader(batch, shown_address(options_.url));
  const FetchOutcome outcome = client_->fetch(
      {.url = options_.url, .form = form_of(batch)},
      [&](const HttpAnswer& answer) { return reader.read(answer); }, most_tries);
  const int status = outcome.answer.status;
  const bool error_feed = status == 400 && reader.read(outcome.answer).empty();
  const bool too_long = (status == 413 || status == 414) && batch.size() > 1;
  BatchAnswer answer{Kind::unreachable,       std::move(reader.feed()),
                     outcome.trouble,         outcome.answer.retry_after.has_value(),
                     outcome.answer.is_final, outcome.kind == FetchOutcome::Kind::no_connection};
  const bool only_errors = answer.feed.papers.empty() && !answer.feed.errors.empty();
  if (too_long || (only_errors && (error_feed || outcome.kind == FetchOutcome::Kind::answered))) {
    answer.kind = Kind::refused_list;
  } else if (outcome.kind == FetchOutcome::Kind::answered) {
    answer.kind = Kind::papers;
  }
  if (only_errors) answer.trouble = fmt::format("\"{}\"", answer.feed.errors.front());
  return answer;
}

void QueryApi::take_papers(Run& run, std::span<const parsers::ArxivId> batch,
                           const std::vector<parsers::Paper>& papers) {
  std::vector<parsers::Paper> arrived;
  for (const parsers::ArxivId& id : batch) {
    const parsers::Paper* paper = run.is_settled(id) ? nullptr : find_answer(papers, id);
    if (paper == nullptr) continue;
    if (paper->abstract.empty()) {
      const std::string url = shown_address(options_.url);
      run.result.failed[id] = {{fmt::format("{} returned the paper without an abstract.", url),
                                fmt::format("{}의 응답에 논문의 초록이 없습니다.", url)},
                               without_arxiv(try_again_later)};
      continue;
    }
    run.result.found.emplace(id, *paper);
    arrived.push_back(*paper);
  }
  arrive(arrived);
}

LookupFailure QueryApi::outage(const BatchAnswer& answer) const {
  const std::string url = shown_address(options_.url);
  if (answer.no_connection) {
    return {{fmt::format("arXiv cannot be reached at {}: {}.", url, answer.trouble),
             fmt::format("arXiv({})에 연결하지 못했습니다: {}.", url, answer.trouble)},
            without_arxiv({"Please try again when there is a connection", "연결이 되면 다시 실행하세요."}),
            false,
            true};
  }
  const Message fix_cause_first = {"Trying again will not help; fix the cause",
                                   "다시 시도해도 같으므로 먼저 원인을 해결하세요."};
  return {
      {fmt::format("arXiv's query API at {} gave no usable answer: {}.", url, answer.trouble),
       fmt::format("arXiv의 질의 API({})에서 쓸 수 있는 응답을 받지 못했습니다: {}.", url, answer.trouble)},
      without_arxiv(answer.is_final ? fix_cause_first : try_again_later)};
}

void QueryApi::fail_all(Run& run, std::span<const parsers::ArxivId> batch, const BatchAnswer& answer) const {
  if (!run.outage) run.outage = outage(answer);
  for (const parsers::ArxivId& id : run.unsettled(batch)) run.result.failed[id] = *run.outage;
}

}  // namespace daejo::arxiv
