#include "cli/review_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>

#include "base/atomic_file.h"
#include "base/error.h"
#include "base/file.h"
#include "check/accepted_findings.h"
#include "check/report_files.h"
#include "check/review_queue.h"
#include "check/terminal.h"
#include "report/console.h"
#include "report/explanation.h"
#include "report/json_value.h"
#include "report/percent.h"
#include "report/phrases.h"
#include "report/read_results.h"
#include "report/terminal_text.h"
#include "review/decision_exports.h"
#include "review/decision_words.h"
#include "review/editor_name.h"
#include "review/error_shares.h"
#include "review/sample.h"

namespace daejo::cli {
namespace {

std::unique_ptr<review::ReviewStore> open_queue(const ReviewChoice& choice) {
  return review::open_review_store(check::queue_location(choice.queue));
}

std::string editor_of(const ReviewChoice& choice) {
  if (choice.editor.empty()) return check::default_editor();
  std::string name = review::clean_name(choice.editor);
  if (name.empty()) throw UsageError("The name after --as is empty; every decision needs a name.");
  return name;
}

review::QueueFilter everything() {
  review::QueueFilter filter;
  filter.state = review::QueueState::all;
  filter.limit = 1'000'000;
  return filter;
}

/// The number of the paper's current item. Throws `UsageError` unless the paper has exactly one.
std::int64_t item_of_paper(review::ReviewStore& store, const std::string& name, const parsers::ArxivId& id) {
  std::vector<std::string> numbers;
  review::QueueFilter filter = everything();
  filter.words = id.base;
  for (const review::ReviewItem& item : store.list(filter, check::queue_time())) {
    if (item.entry.paper_key == id.base) numbers.push_back(std::to_string(item.id));
  }
  if (numbers.size() == 1) return std::stoll(numbers.front());
  if (numbers.empty()) {
    throw UsageError("There is no item about " + name + "; see `daejo review list --state all`.");
  }
  throw UsageError(
      fmt::format("{} is in several items ({}); name one by its number.", name, fmt::join(numbers, ", ")));
}

review::ReviewItem find_item(review::ReviewStore& store, const std::string& name) {
  std::optional<std::int64_t> number = review::item_number(name);
  if (const auto id = parsers::parse_arxiv_id(name); id && !number) number = item_of_paper(store, name, *id);
  auto item = number ? store.find(*number, check::queue_time()) : std::nullopt;
  if (!item) throw UsageError("There is no item '" + name + "'; see `daejo review list --state all`.");
  return std::move(*item);
}

/// Text that is safe on a terminal, padded to a width.
std::string column(std::string_view text, std::size_t width) {
  std::string shown = report::printable(text);
  const std::size_t used = report::display_width(shown);
  return used < width ? shown + std::string(width - used, ' ') : shown;
}

void print_item(const review::ReviewItem& item, std::size_t width, Language language) {
  const review::QueuedEntry& entry = item.entry;
  std::string line = fmt::format(
      "{:>5}  {} {:>4}  {}  {}", item.id, column(report::verdict_word(entry.verdict, language), 10),
      report::percent_or_dash(entry.mismatch), column(entry.arxiv_id, 12), report::printable(entry.title));
  if (item.ruling.decision != review::Decision::none) {
    line += fmt::format("  [{}, {}]", decision_word(item.ruling.decision, language),
                        report::printable(item.ruling.who));
  }
  line += fmt::format("  {}:{}", report::printable(entry.file), entry.line);
  std::cout << report::truncate(line, width) << '\n';
}

void report(const review::DecideResult& result, Language language) {
  switch (result.outcome) {
    case review::Outcome::done:
      std::cerr << fmt::format("daejo: the decision on item {} is now: {}\n", result.item->id,
                               decision_word(result.item->ruling.decision, language));
      return;
    case review::Outcome::conflict:
      throw Error(fmt::format(
          "Item {} has changed in the meantime, and the decision on it is '{}'; look at it again.",
          result.item->id, to_string(result.item->ruling.decision)));
    case review::Outcome::nothing_to_undo:
      throw UsageError(fmt::format("Item {} has no decision to undo.", result.item->id));
    case review::Outcome::unknown_item:
      break;
  }
  throw UsageError("There is no such item.");
}

/// How many decided summaries with a reason were wrong, and how many were right.
struct Tally {
  std::size_t wrong = 0;
  std::size_t right = 0;
};

std::map<std::string, Tally> tallies(review::ReviewStore& store) {
  std::map<std::string, Tally> by_code;
  review::QueueFilter filter = everything();
  filter.state = review::QueueState::decided;
  for (const review::ReviewItem& item : store.list(filter, check::queue_time())) {
    for (const std::string& code : item.entry.codes) {
      if (code == review::sample_code) continue;
      Tally& tally = by_code[code];
      (item.ruling.decision == review::Decision::right ? tally.right : tally.wrong) += 1;
    }
  }
  return by_code;
}

/// A share with its percentage and its 95 % interval: "3 of 40 (7.5 %, 2.6 to 19.9 %)".
std::string share_text(const review::ErrorShare& share) {
  const auto [low, high] = wilson_interval(share);
  const double part = static_cast<double>(share.wrong) / static_cast<double>(share.decided);
  return fmt::format("{} of {} ({:.1f} %, {:.1f} to {:.1f} %)", share.wrong, share.decided, 100 * part,
                     100 * low, 100 * high);
}

void print_error_shares(review::ReviewStore& store) {
  review::QueueFilter filter = everything();
  filter.state = review::QueueState::decided;
  const review::ErrorShares shares = error_shares(store.list(filter, check::queue_time()));
  if (shares.passed.decided + shares.flagged.decided == 0) return;
  std::cout << "\nWrong among those decided on, with 95 % intervals\n";
  if (shares.flagged.decided > 0) std::cout << "  flagged  " << share_text(shares.flagged) << '\n';
  if (shares.passed.decided > 0) {
    std::cout << "  passed   " << share_text(shares.passed) << '\n';
  } else {
    std::cout << "  passed   unknown; `daejo review sample` draws some to decide on\n";
  }
}

}  // namespace

void run_review_add(const ReviewChoice& choice, const std::vector<std::string>& results, bool all,
                    bool quiet) {
  std::vector<AuditRun> runs;
  runs.reserve(results.size());
  for (const std::string& file : results) runs.push_back(report::read_results(file));
  const auto store = open_queue(choice);
  for (const AuditRun& run : runs) {
    const review::AddResult result = store->add(review::queued_entries(run), review::digest_papers(run), all,
                                                editor_of(choice), check::queue_time());
    if (!quiet) std::cerr << "daejo: queue: " << check::to_sentence(result) << '\n';
  }
}

void run_review_sample(const ReviewChoice& choice, const SampleOptions& options) {
  std::vector<review::QueuedEntry> entries;
  std::vector<review::DigestPaper> papers;
  for (const std::string& file : options.results) {
    const AuditRun run = report::read_results(file);
    std::ranges::move(review::queued_entries(run), std::back_inserter(entries));
    std::ranges::move(review::digest_papers(run), std::back_inserter(papers));
  }
  const auto store = open_queue(choice);
  const auto is_known = [&](const review::QueuedEntry& entry) {
    return store->find_text(entry.fingerprint, check::queue_time()).has_value();
  };
  const auto drawn = draw_sample(entries, options.count, options.seed, is_known);
  const review::AddResult result = store->add(drawn, papers, false, editor_of(choice), check::queue_time());
  std::cerr << "daejo: queue: " << check::to_sentence(result) << '\n';
  if (drawn.size() < options.count) {
    std::cerr << fmt::format(
        "daejo: only {} of {} entries could be drawn; all others in the results are in the queue already or did not pass.\n",
        drawn.size(), options.count);
  }
}

void run_review_list(const ReviewChoice& choice, const review::QueueFilter& filter, bool json_lines) {
  const auto store = open_queue(choice);
  const auto items = store->list(filter, check::queue_time());
  if (json_lines) {
    std::cout << decisions_as_json_lines(items);
    return;
  }
  const std::size_t width = check::terminal_width(STDOUT_FILENO);
  for (const review::ReviewItem& item : items) print_item(item, width, choice.language);
  if (items.empty()) std::cerr << "daejo: no matching items in the queue.\n";
  if (items.size() == filter.limit) {
    std::cerr << fmt::format("daejo: listed the {} worst; if there are more, a higher --limit lists them.\n",
                             filter.limit);
  }
}

void run_review_show(const ReviewChoice& choice, const std::string& name) {
  const auto store = open_queue(choice);
  const review::ReviewItem item = find_item(*store, name);
  const AuditRun run = report::parse_results(item.entry.results, "item " + std::to_string(item.id));
  constexpr std::size_t usual_width = 120;
  const std::size_t width = std::max<std::size_t>(check::terminal_width(STDOUT_FILENO), usual_width);
  report::ConsoleOptions console;
  console.width = width;
  console.verbose = true;
  console.language = choice.language;
  std::cout << render_console(run, console) << '\n'
            << report::render_explanation(run.entries.at(0), {.width = width, .language = choice.language})
            << '\n';
  for (const review::HistoryEntry& entry : store->history(item.id)) {
    const std::string what(entry.action == review::Action::decided
                               ? decision_word(entry.ruling.decision, choice.language)
                               : action_word(entry.action, choice.language));
    std::cout << report::printable(entry.ruling.when + "  " + entry.ruling.who + "  " + what + "  " +
                                   entry.ruling.note)
              << '\n';
  }
}

void run_review_decide(const ReviewChoice& choice, const DecideOptions& options) {
  review::Ruling ruling{options.decision, options.note, editor_of(choice), check::queue_time(), {}};
  if (!options.fixed.empty()) ruling.fixed_text = read_text_file(options.fixed);
  const auto store = open_queue(choice);
  const review::ReviewItem item = find_item(*store, options.item);
  report(store->decide(item.id, item.version, ruling), choice.language);
}

void run_review_undo(const ReviewChoice& choice, const std::string& name) {
  const auto store = open_queue(choice);
  const review::ReviewItem item = find_item(*store, name);
  report(store->undo(item.id, item.version, editor_of(choice), check::queue_time()), choice.language);
}

void run_review_export(const ReviewChoice& choice, Export what, const std::filesystem::path& output) {
  const std::string location = check::queue_location(choice.queue);
  const std::filesystem::path file = output.empty() ? "-" : output;
  if (!review::is_database_address(location)) {
    const std::filesystem::path queue = location;
    check::check_output_file(file, {&queue, 1});
  }
  const auto store = open_queue(choice);
  // Files in a baseline are named relative to the folder of the baseline. For standard output, assume that
  // the baseline will be stored in the working folder.
  const std::filesystem::path place = file == "-" ? std::filesystem::path("daejo-baseline.json") : file;
  switch (what) {
    case Export::decisions:
      return write_file_atomically(file, decisions_as_json_lines(store->decided_items()));
    case Export::history:
      return write_file_atomically(file, history_as_json_lines(store->history(0)));
    case Export::baseline:
      return write_file_atomically(file,
                                   decisions_as_baseline(store->decided_items(), check::names_from(place)));
    case Export::labels:
      return write_file_atomically(file, decisions_as_labels(store->decided_items()));
  }
}

void run_review_stats(const ReviewChoice& choice) {
  const std::string location = check::queue_location(choice.queue);
  const auto store = review::open_review_store(location);
  const review::QueueCounts counts = store->counts();
  std::cout << fmt::format(
      "{} entries in the queue, {} of them to decide; {} decisions were made, including those undone later\n",
      counts.current, counts.open, counts.decisions_made);
  const auto print = [](std::string_view heading, const auto& groups, const auto& word) {
    if (groups.empty()) return;
    std::cout << '\n' << heading << '\n';
    for (const auto& [name, count] : groups) std::cout << fmt::format("{:>6}  {}\n", count, word(name));
  };
  print("To decide, by verdict", counts.open_verdicts, [](const std::string& name) { return name; });
  print("To decide, by reason", counts.open_codes, [](const std::string& name) { return name; });
  print("Decided", counts.decisions, [&](const std::string& name) {
    return decision_word(review::parse_decision(name).value_or(review::Decision::none), choice.language);
  });
  print_error_shares(*store);
  const auto by_code = tallies(*store);
  if (by_code.empty()) return;
  std::cout << "\nReasons of decided entries, with the number of wrong summaries and of false alarms\n";
  for (const auto& [code, tally] : by_code) {
    std::cout << fmt::format("{:>6} {:>6}  {}\n", tally.wrong, tally.right, code);
  }
}

void run_review_backup(const ReviewChoice& choice, const std::filesystem::path& file) {
  const auto store = open_queue(choice);
  store->back_up(file);
  std::cerr << "daejo: the queue was copied to " << file.string() << ".\n";
}

}  // namespace daejo::cli
