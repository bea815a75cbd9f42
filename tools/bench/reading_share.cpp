/// Prints which share of the processor time of `daejo check` is spent on reading the digests:
///
///     build/release/reading_share ABSTRACTS ROUNDS PATH…
///
/// ABSTRACTS is a store (`.db`) or a snapshot. In each round, the program reads the digests and then runs the
/// whole check, in one process and without stored results. It prints the median times of both and their ratio
/// as JSON. Unlike a profiler, this does not change what is measured.

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <string>
#include <vector>

#include "check/check_command.h"
#include "check/digest_files.h"

namespace daejo::bench {
namespace {

/// The processor time of all threads, in seconds.
template <typename Work>
double time_of(const Work& work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double median(std::vector<double> times) {
  std::ranges::sort(times);
  return times[times.size() / 2];
}

int run(const std::string& abstracts, int rounds, const std::vector<std::string>& paths) {
  check::CheckOptions options;
  if (abstracts.ends_with(".db")) {
    options.abstracts.store = abstracts;
  } else {
    options.abstracts.snapshots = {abstracts};
  }
  options.abstracts.offline = true;
  options.format = report::Format::json;
  options.output =
      std::filesystem::temp_directory_path() / fmt::format("reading_share_{}.json", std::time(nullptr));
  options.cache = false;
  options.quiet = true;
  std::vector<double> reading;
  std::vector<double> checking;
  for (int round = 0; round <= rounds; ++round) {
    const double read = time_of([&] { check::read_digests(paths); });
    const double checked = time_of([&] {
      options.project.digests = check::list_digests(paths, {});
      run_check(options);
    });
    if (round == 0) continue;  // The first round only warms the caches.
    reading.push_back(read);
    checking.push_back(checked);
  }
  std::filesystem::remove(options.output);
  std::cout << fmt::format("{{\"reading\": {:.5f}, \"check\": {:.5f}, \"share\": {:.4f}}}\n", median(reading),
                           median(checking), median(reading) / median(checking));
  return 0;
}

}  // namespace
}  // namespace daejo::bench

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments + 1, arguments + count);
  int rounds = 0;
  if (words.size() > 2) std::from_chars(words[1].data(), words[1].data() + words[1].size(), rounds);
  if (rounds < 1) {
    std::cerr << "usage: reading_share ABSTRACTS ROUNDS PATH…\n";
    return 2;
  }
  return daejo::bench::run(words[0], rounds, {words.begin() + 2, words.end()});
}
