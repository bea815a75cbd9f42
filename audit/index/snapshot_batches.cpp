#include "audit/index/snapshot_batches.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <thread>
#include <utility>

#include "base/bounded_queue.h"
#include "parsers/snapshot.h"

namespace daejo::audit {
namespace {

/// With this many papers in a batch, passing batches between threads is cheap, and a batch takes only a few
/// megabytes.
constexpr std::size_t papers_in_batch = 1024;
constexpr std::size_t batches_waiting = 4;

using Batches = BoundedQueue<std::vector<parsers::Paper>>;

std::vector<Problem> read_into(Batches& batches, std::span<const std::filesystem::path> snapshots) {
  std::vector<Problem> problems;
  std::vector<parsers::Paper> batch;
  bool is_wanted = true;
  for (const std::filesystem::path& path : snapshots) {
    auto found = parsers::read_snapshot(path, [&](parsers::Paper&& paper) {
      batch.push_back(std::move(paper));
      if (batch.size() == papers_in_batch) is_wanted = batches.push(std::exchange(batch, {}));
      return is_wanted;
    });
    std::ranges::move(found, std::back_inserter(problems));
    if (!is_wanted) return problems;
  }
  if (!batch.empty()) batches.push(std::move(batch));
  return problems;
}

}  // namespace

std::vector<Problem> for_each_batch(std::span<const std::filesystem::path> snapshots,
                                    const std::function<void(std::vector<parsers::Paper>)>& take) {
  Batches batches(batches_waiting);
  std::vector<Problem> problems;
  std::exception_ptr failure;
  std::jthread reader([&] {
    try {
      problems = read_into(batches, snapshots);
    } catch (...) {
      failure = std::current_exception();
    }
    batches.close();
  });
  try {
    while (auto batch = batches.pop()) take(*std::move(batch));
  } catch (...) {
    batches.close();
    throw;
  }
  reader.join();
  if (failure) std::rethrow_exception(failure);
  return problems;
}

}  // namespace daejo::audit
