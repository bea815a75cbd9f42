#include "tests/support/run_daejo.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <thread>

#include "tests/support/expected_time.h"

namespace daejo::test {
namespace {

struct FileCloser {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A temporary file without a name. Unlike a pipe, it never makes the writer wait for a reader.
class NamelessFile {
 public:
  NamelessFile() : file_(std::tmpfile()) {
    if (!file_) throw std::runtime_error("A temporary file cannot be made.");
  }

  void fill(std::string_view bytes) const {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) {
      throw std::runtime_error("A temporary file cannot be written.");
    }
    std::rewind(file_.get());
  }

  std::string read_all() const {
    std::rewind(file_.get());
    std::string bytes;
    std::array<char, 1U << 16U> chunk{};
    while (const std::size_t count = std::fread(chunk.data(), 1, chunk.size(), file_.get())) {
      bytes.append(chunk.data(), count);
    }
    return bytes;
  }

  int descriptor() const { return fileno(file_.get()); }

 private:
  std::unique_ptr<std::FILE, FileCloser> file_;
};

bool is_left_out(std::string_view variable) {
  for (const std::string_view start :
       {"DAEJO_", "XDG_", "http_proxy=", "https_proxy=", "HTTPS_PROXY=", "all_proxy=", "ALL_PROXY=",
        "NO_COLOR=", "LC_ALL=", "LC_MESSAGES=", "LANG="}) {
    if (variable.starts_with(start)) return true;
  }
  return false;
}

std::vector<std::string> environment_with(const std::map<std::string, std::string>& own) {
  std::vector<std::string> variables;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    if (!is_left_out(text) && !own.contains(std::string(text.substr(0, text.find('='))))) {
      variables.emplace_back(text);
    }
  }
  for (const auto& [name, value] : own) {
    std::string variable = name;
    variable += '=';
    variable += value;
    variables.push_back(std::move(variable));
  }
  return variables;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  pointers.reserve(texts.size() + 1);
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

/// Limits the size of files for as long as the object lives; 0 means no limit. A program that is started
/// meanwhile inherits the limit: if it writes beyond the limit, the write fails, but no signal kills it.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(std::size_t bytes) : is_set_(bytes > 0) {
    if (!is_set_) return;
    old_handler_ = std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &old_limit_);
    const rlimit limit{bytes, old_limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    if (!is_set_) return;
    setrlimit(RLIMIT_FSIZE, &old_limit_);
    std::signal(SIGXFSZ, old_handler_);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;

 private:
  bool is_set_;
  rlimit old_limit_{};
  void (*old_handler_)(int) = SIG_DFL;
};

class FileActions {
 public:
  FileActions(int input, int output, int errors, const RunOptions& options) {
    posix_spawn_file_actions_init(&actions_);
    if (options.standard_input.empty()) {
      posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, options.standard_input.c_str(), O_RDONLY, 0);
    }
    if (options.standard_output.empty()) {
      posix_spawn_file_actions_adddup2(&actions_, output, STDOUT_FILENO);
    } else {
      posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, options.standard_output.c_str(), O_WRONLY,
                                       0);
    }
    posix_spawn_file_actions_adddup2(&actions_, errors, STDERR_FILENO);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Waits until the program ends, and stores in `ran` how it ended and what time and memory it used. Sends it
/// the signal of `options`, and kills it at the time limit.
void wait_for(pid_t process, const RunOptions& options, Ran& ran) {
  using Clock = std::chrono::steady_clock;
  const auto start = Clock::now();
  const auto limit = options.time_limit * (slowness > 1 ? 5 : 1);
  int status = 0;
  rusage usage{};
  bool signalled = false;
  while (wait4(process, &status, WNOHANG, &usage) == 0) {
    if (Clock::now() - start > limit) kill(process, SIGKILL);
    if (options.signal != 0 && !signalled && Clock::now() - start >= options.signal_after) {
      kill(process, options.signal);
      signalled = true;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  ran.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  ran.processor_seconds = seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
  ran.peak_bytes = static_cast<std::size_t>(usage.ru_maxrss) * 1024;
  ran.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  ran.signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

}  // namespace

Ran run_daejo(const std::vector<std::string>& arguments, const RunOptions& options) {
  const NamelessFile input;
  const NamelessFile output;
  const NamelessFile errors;
  input.fill(options.input);
  std::vector<std::string> words = {DAEJO_BINARY};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables = environment_with(options.environment);
  const FileActions actions(input.descriptor(), output.descriptor(), errors.descriptor(), options);
  pid_t process = 0;
  {
    const FileSizeLimit limit(options.most_file_bytes);
    if (posix_spawn(&process, DAEJO_BINARY, actions.get(), nullptr, pointers_to(words).data(),
                    pointers_to(variables).data()) != 0) {
      throw std::runtime_error("The program " DAEJO_BINARY " cannot be started.");
    }
  }
  Ran ran;
  wait_for(process, options, ran);
  ran.out = output.read_all();
  ran.err = errors.read_all();
  return ran;
}

}  // namespace daejo::test
