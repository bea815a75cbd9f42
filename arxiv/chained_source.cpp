#include "arxiv/chained_source.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

#include "arxiv/store.h"

namespace daejo::arxiv {

/// One look-up through the chain.
class ChainedSource::Run {
 public:
  Run(Links& links, std::span<const parsers::ArxivId> ids, const TakePaper& take, const Progress& progress)
      : links_(links),
        take_(take),
        progress_(progress),
        left_(ids.begin(), ids.end()),
        total_(left_.size()) {}

  LookupResult finish() {
    ask_snapshots();
    ask_store();
    ask_remote();
    settle_with_other_versions();
    for (const parsers::ArxivId& id : left_) {
      if (!result_.failed.contains(id)) result_.failed[id] = offline_failure();
    }
    report(0);
    return std::move(result_);
  }

 private:
  void ask_snapshots() {
    if (!links_.snapshots || left_.empty()) return;
    LookupResult answer = links_.snapshots->look_up_each(
        list_left(), [this](const parsers::ArxivId& id, parsers::Paper paper) { keep(id, std::move(paper)); },
        [this](std::size_t, std::size_t) { report(0); });
    append_problems(answer.problems);
    result_.unreadable = std::move(answer.unreadable);
  }

  void ask_store() {
    constexpr std::size_t ids_at_a_time = 1'000;
    const std::vector<parsers::ArxivId> ids = list_left();
    for (std::size_t begin = 0; begin < ids.size(); begin += ids_at_a_time) {
      keep(find_in_store(std::span(ids).subspan(begin, std::min(ids_at_a_time, ids.size() - begin))));
      report(0);
    }
  }

  void ask_remote() {
    if (!links_.remote || left_.empty()) return;
    if (links_.on_missing) links_.on_missing(left_.size());
    links_.remote->on_arrival([this](std::span<const parsers::Paper> papers) { put_into_store(papers); });
    LookupResult answer = ask_or_fail_all(*links_.remote);
    links_.remote->on_arrival({});
    keep(std::move(answer.found));
    append_problems(answer.problems);
    result_.failed = std::move(answer.failed);
  }

  /// Asks the network for the papers that are still missing. If `remote` throws `Error`, because no request
  /// can be sent at all, reports these papers as failed. The papers that were found before are kept.
  LookupResult ask_or_fail_all(RemoteSource& remote) {
    try {
      return remote.look_up(list_left(), progress_from_here());
    } catch (const Error& error) {
      LookupResult none;
      for (const parsers::ArxivId& id : left_)
        none.failed[id] = {{std::string("arXiv cannot be queried: ") + error.what(),
                            std::string("arXiv에 질의할 수 없습니다: ") + error.what()},
                           {"Fix this, or name a snapshot with --abstracts FILE.",
                            "문제를 해결하거나 --abstracts FILE로 스냅샷을 지정하세요."}};
      return none;
    }
  }

  /// For each missing id with a version, uses another version of the paper from the store or, failing that,
  /// from a snapshot. An id for which the network source answered that there is no such paper is not looked
  /// up again.
  void settle_with_other_versions() {
    std::vector<parsers::ArxivId> any_version;
    for (const parsers::ArxivId& id : left_) {
      const auto failed = result_.failed.find(id);
      const bool is_unknown = failed != result_.failed.end() && failed->second.unknown_id;
      if (id.version > 0 && !is_unknown) any_version.push_back({id.base, 0});
    }
    if (any_version.empty()) return;
    std::map<parsers::ArxivId, parsers::Paper> others = find_in_store(any_version);
    if (links_.snapshots) others.merge(links_.snapshots->look_up(any_version, {}).found);
    for (const parsers::ArxivId& id : std::set<parsers::ArxivId>(left_)) {
      const auto other = id.version > 0 ? others.find({id.base, 0}) : others.end();
      if (other == others.end()) continue;
      Problem problem;
      problem.sentence = to_string(id) + ": The abstract of this version was not available; the one of " +
                         to_string(other->second.id) + " was used instead.";
      result_.problems.push_back(std::move(problem));
      result_.failed.erase(id);
      keep({{id, other->second}});
    }
  }

  std::map<parsers::ArxivId, parsers::Paper> find_in_store(std::span<const parsers::ArxivId> ids) {
    if (links_.store.empty()) return {};
    try {
      auto store = Store::open_to_read(links_.store);
      return store ? store->find(ids) : std::map<parsers::ArxivId, parsers::Paper>();
    } catch (const InputError& error) {
      add_store_problem(error);
      return {};
    }
  }

  void put_into_store(std::span<const parsers::Paper> papers) {
    if (links_.store.empty() || store_failed_) return;
    try {
      if (!store_) store_ = Store::open_to_write(links_.store);
      store_->put(papers, iso_8601_utc(links_.clock->wall_time()));
    } catch (const InputError& error) {
      add_store_problem(error);
    }
  }

  /// Reports that the store failed, but only the first time in a look-up. After that, nothing more is written
  /// to the store, but the store is still read.
  void add_store_problem(const InputError& error) {
    if (!store_failed_) result_.problems.push_back({error.place(), error.sentence()});
    store_failed_ = true;
  }

  void keep(const parsers::ArxivId& id, parsers::Paper paper) {
    ++found_;
    left_.erase(id);
    take_(id, std::move(paper));
  }

  void keep(std::map<parsers::ArxivId, parsers::Paper>&& found) {
    for (auto& [id, paper] : found) keep(id, std::move(paper));
  }

  void append_problems(std::vector<Problem>& problems) {
    for (Problem& problem : problems) result_.problems.push_back(std::move(problem));
  }

  std::vector<parsers::ArxivId> list_left() const { return {left_.begin(), left_.end()}; }

  void report(std::size_t more) const {
    if (progress_) progress_(found_ + result_.failed.size() + more, total_);
  }

  Progress progress_from_here() const {
    return [this](std::size_t done, std::size_t) { report(done); };
  }

  LookupFailure offline_failure() const {
    const bool both = links_.snapshots && !links_.store.empty();
    const Message places = both ? Message{"the snapshots or the store", "논문이 스냅샷과 저장소에 없고"}
                           : links_.snapshots ? Message{"the snapshots", "논문이 스냅샷에 없고"}
                           : links_.store.empty()
                               ? Message{"a store or a snapshot, because neither was named",
                                         "저장소도 스냅샷도 지정하지 않아 논문을 찾지 못했고"}
                               : Message{"the store", "논문이 저장소에 없고"};
    return {
        {"The paper is not in " + places.english + ", and the run is offline.",
         places.korean + ", 오프라인으로 실행했습니다."},
        {"Run without --offline (or `offline` in daejo.toml), or name a snapshot that has the paper with --abstracts FILE.",
         "--offline(또는 daejo.toml의 `offline`) 없이 실행하거나, 논문이 있는 스냅샷을 --abstracts FILE로 지정하세요."}};
  }

  Links& links_;
  const TakePaper& take_;
  const Progress& progress_;
  std::set<parsers::ArxivId> left_;
  std::size_t total_;
  std::size_t found_ = 0;
  LookupResult result_;
  std::optional<Store> store_;
  bool store_failed_ = false;
};

ChainedSource::ChainedSource(Links links) : links_(std::move(links)) {}

LookupResult ChainedSource::look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) {
  return collect_each(ids, progress);
}

LookupResult ChainedSource::look_up_each(std::span<const parsers::ArxivId> ids, const TakePaper& take,
                                         const Progress& progress) {
  return Run(links_, ids, take, progress).finish();
}

}  // namespace daejo::arxiv
