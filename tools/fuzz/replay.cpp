// Replaces libFuzzer in programs that were built without it: `replay [-runs=N] [-seed=N] [-dict=FILE] FOLDER`
// passes an empty input to the target, then each file of the folder, and then N inputs derived from these
// files. The same seed gives the same inputs. An input that crashes the program, or takes more than 20
// seconds, is stored in the file crash-input in the working folder.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tools/fuzz/input.h"

namespace {

constexpr unsigned longest_seconds = 20;
constexpr std::size_t longest_input = 1U << 16U;

std::string current_input;

extern "C" void keep_input(int signal) {
  const int file = ::open("crash-input", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file >= 0 && ::write(file, current_input.data(), current_input.size()) >= 0) {
    constexpr std::string_view said = "The input that did this lies in crash-input.\n";
    static_cast<void>(::write(STDERR_FILENO, said.data(), said.size()) >= 0);
  }
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

void give(std::string input) {
  current_input = std::move(input);
  ::alarm(longest_seconds);
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current_input.data()), current_input.size());
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> read_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& file : std::filesystem::directory_iterator(folder)) paths.push_back(file.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> inputs;
  inputs.reserve(paths.size());
  for (const auto& path : paths) inputs.push_back(read_file(path));
  return inputs;
}

/// Reads the words of a dictionary in libFuzzer's format. A line has one word in quotes, with \xNN, \\ and \"
/// as escapes. Lines that do not start with a quote are skipped.
std::vector<std::string> read_dictionary(const std::filesystem::path& path) {
  std::vector<std::string> words;
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    if (line.size() < 2 || line.front() != '"') continue;
    std::string word;
    for (std::size_t i = 1; i + 1 < line.size(); ++i) {
      if (line[i] == '\\' && line[i + 1] == 'x') {
        word += static_cast<char>(std::stoi(line.substr(i + 2, 2), nullptr, 16));
        i += 3;
      } else {
        word += line[i] == '\\' ? line[++i] : line[i];
      }
    }
    words.push_back(std::move(word));
  }
  return words;
}

/// Derives inputs from other inputs. It uses `random_() % bound` instead of the standard distributions,
/// because these differ between libraries.
class Mutator {
 public:
  Mutator(std::vector<std::string> seeds, std::vector<std::string> words, std::uint64_t seed)
      : seeds_(std::move(seeds)), words_(std::move(words)), random_(seed) {}

  std::string next() {
    std::string input = seeds_[below(seeds_.size())];
    for (std::size_t left = 1 + below(8); left > 0; --left) mutate(input);
    input.resize(std::min(input.size(), longest_input));
    return input;
  }

 private:
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_() % bound); }
  std::size_t place(const std::string& input) { return below(input.size() + 1); }

  void mutate(std::string& input) {
    const std::size_t at = place(input);
    const std::size_t length = below(std::min<std::size_t>(input.size() - at, 64) + 1);
    switch (below(7)) {
      case 0:
        if (at < input.size()) input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
        break;
      case 1:
        if (at < input.size()) input[at] = static_cast<char>(below(256));
        break;
      case 2:
        input.erase(at, length);
        break;
      case 3:
        input.insert(place(input), input.substr(at, length));
        break;
      case 4:
        if (!words_.empty()) input.insert(at, words_[below(words_.size())]);
        break;
      case 5: {
        const std::string& other = seeds_[below(seeds_.size())];
        input.resize(at);
        input += other.substr(place(other));
        break;
      }
      default:
        repeat(input, at, length);
    }
  }

  /// Inserts a part of the input, at most eight bytes, a hundred times, to provoke deep nesting and quadratic
  /// time.
  void repeat(std::string& input, std::size_t at, std::size_t length) {
    const std::string part = input.substr(at, std::min<std::size_t>(length, 8));
    std::string many;
    for (int i = 0; i < 100; ++i) many += part;
    input.insert(at, many);
  }

  std::vector<std::string> seeds_;
  std::vector<std::string> words_;
  std::mt19937_64 random_;
};

struct Arguments {
  std::uint64_t runs = 0;
  std::uint64_t seed = 1;
  std::string dictionary;
  std::string folder;
};

Arguments read_arguments(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const std::string value = word.substr(word.find('=') + 1);
    if (word.starts_with("-runs=")) {
      arguments.runs = std::stoull(value);
    } else if (word.starts_with("-seed=")) {
      arguments.seed = std::stoull(value);
    } else if (word.starts_with("-dict=")) {
      arguments.dictionary = value;
    } else {
      arguments.folder = word;
    }
  }
  return arguments;
}

}  // namespace

int main(int argc, char** argv) {
  const Arguments arguments = read_arguments(argc, argv);
  const std::vector<std::string> seeds = read_folder(arguments.folder);
  if (seeds.empty()) {
    std::fprintf(stderr, "There is no seed in '%s'.\n", arguments.folder.c_str());
    return 2;
  }
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGALRM})
    std::signal(signal, keep_input);
  give({});
  for (const std::string& seed : seeds) give(seed);
  Mutator mutator(
      seeds,
      arguments.dictionary.empty() ? std::vector<std::string>() : read_dictionary(arguments.dictionary),
      arguments.seed);
  for (std::uint64_t i = 0; i < arguments.runs; ++i) give(mutator.next());
  std::printf("%zu seeds and %llu inputs made from them were read.\n", seeds.size(),
              static_cast<unsigned long long>(arguments.runs));
  return 0;
}
