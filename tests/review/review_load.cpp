// Lets many editors decide at once through `daejo review serve` on this machine. With `--kills`, kills the
// server meanwhile. An acknowledged decision must be in the history exactly once, a refused one must not be
// there, and the database must be intact.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "tests/review/load_client.h"
#include "tests/review/load_findings.h"
#include "tests/review/queue_fixture.h"
#include "tests/review/server_process.h"

namespace {

using namespace daejo;
using namespace daejo::test;
using SteadyClock = std::chrono::steady_clock;

struct LoadOptions {
  std::string store = "sqlite";
  std::int64_t items = 2'000;
  int clients = 50;
  int seconds = 60;
  int kills = 0;
  int pause = 0;
  double most_p99 = 0;
};

void fill(const QueuePlace& place, std::int64_t items) {
  std::vector<AuditedEntry> entries;
  for (std::int64_t i = 0; i < items; ++i) {
    const std::string id = fmt::format("{:02}{:02}.{:05}", 15 + i / 90'000, 1 + i / 10'000 % 12, i % 90'000);
    entries.push_back(doubted_entry(id, fmt::format("요약 {}번은 다른 논문을 이야기합니다.", i),
                                    Verdict::mismatch, static_cast<double>(i % 97)));
  }
  add(*place.open(), run_of(std::move(entries)));
}

/// Kills the server `options.kills` times, at regular intervals, and each time restarts it on the same port.
void kill_now_and_then(const QueuePlace& place, std::unique_ptr<ServerProcess>& server,
                       SteadyClock::time_point start, const LoadOptions& options) {
  const int port = server->port();
  for (int kill = 1; kill <= options.kills; ++kill) {
    std::this_thread::sleep_until(start + std::chrono::seconds(options.seconds) * kill / (options.kills + 1));
    server->kill();
    server = std::make_unique<ServerProcess>(place.location, port);
  }
}

std::vector<LoadClient> send_all(const QueuePlace& place, const LoadOptions& options) {
  auto server = std::make_unique<ServerProcess>(place.location, 0);
  std::vector<LoadClient> clients;
  clients.reserve(static_cast<std::size_t>(options.clients));
  for (int i = 0; i < options.clients; ++i) {
    clients.emplace_back(i, server->port(), options.items, std::chrono::milliseconds(options.pause));
  }
  const auto start = SteadyClock::now();
  std::vector<std::thread> threads;
  threads.reserve(clients.size());
  for (LoadClient& client : clients) {
    threads.emplace_back(
        [&client, end = start + std::chrono::seconds(options.seconds)] { client.work_until(end); });
  }
  kill_now_and_then(place, server, start, options);
  for (std::thread& thread : threads) thread.join();
  return clients;
}

double milliseconds(const std::vector<std::chrono::microseconds>& sorted, double share) {
  if (sorted.empty()) return 0;
  const auto at = static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1));
  return static_cast<double>(sorted[at].count()) / 1000;
}

int run(const LoadOptions& options) {
  const QueuePlace place(options.store == "postgres");
  fill(place, options.items);
  const std::vector<LoadClient> clients = send_all(place, options);
  const LoadFindings findings = find_in_history(*place.open(), clients);
  const double p99 = milliseconds(findings.times, 0.99);
  std::cout << fmt::format(
      "{}: {} clients, {} s, {} items, pause {} ms, killed {} times\n"
      "{} acknowledged ({:.0f} a second), {} refused, {} without an answer, {} decisions in the history\n"
      "p50 {:.1f} ms, p99 {:.1f} ms, most {:.1f} ms\n"
      "{} not as they were answered, {} that nobody sent; integrity: {}\n",
      options.store, options.clients, options.seconds, options.items, options.pause, options.kills,
      findings.acknowledged, static_cast<double>(findings.acknowledged) / options.seconds, findings.refused,
      findings.unknown, findings.in_history, milliseconds(findings.times, 0.5), p99,
      milliseconds(findings.times, 1), findings.wrong, findings.unsent,
      findings.integrity.empty() ? "ok" : findings.integrity);
  const bool is_whole = findings.acknowledged > 0 && findings.is_whole();
  const bool is_fast = options.most_p99 == 0 || p99 <= options.most_p99;
  return is_whole && is_fast ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Lets many editors decide at random, and checks that nothing is lost.");
  LoadOptions options;
  app.add_option("--store", options.store, "sqlite or postgres")
      ->capture_default_str()
      ->check(CLI::IsMember({"sqlite", "postgres"}));
  app.add_option("--items", options.items, "Items in the queue")->capture_default_str();
  app.add_option("--clients", options.clients, "Editors at once")->capture_default_str();
  app.add_option("--seconds", options.seconds, "How long")->capture_default_str();
  app.add_option("--kills", options.kills, "How often to kill the server meanwhile")->capture_default_str();
  app.add_option("--pause", options.pause, "Milliseconds between an answer and the next decision, on average")
      ->capture_default_str();
  app.add_option("--most-p99", options.most_p99,
                 "Fail where the 99th percentile is over these milliseconds; 0 for any")
      ->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  try {
    return run(options);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
  }
}
