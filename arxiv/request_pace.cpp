#include "arxiv/request_pace.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <system_error>
#include <utility>

namespace daejo::arxiv {
namespace {

using std::chrono::milliseconds;

/// Reads from the stamp file when the last request of any process began, in milliseconds since 1970. Returns
/// 0 if the file has no such time.
std::int64_t read_stamp(const FileDescriptor& file) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(file.get(), text.data(), text.size(), 0);
  std::int64_t stamp = 0;
  if (size > 0) std::from_chars(text.data(), text.data() + size, stamp);
  return std::max<std::int64_t>(stamp, 0);
}

/// Writes the time of a request to the stamp file, in milliseconds since 1970. Ignores errors, because
/// without the time, other processes only wait less.
void write_stamp(const FileDescriptor& file, std::int64_t stamp) {
  const std::string text = std::to_string(stamp) + "\n";
  if (::ftruncate(file.get(), 0) != 0) return;
  [[maybe_unused]] const ssize_t written = ::pwrite(file.get(), text.data(), text.size(), 0);
}

std::int64_t milliseconds_since_1970(Clock& clock) {
  return std::chrono::duration_cast<milliseconds>(clock.wall_time().time_since_epoch()).count();
}

}  // namespace

FileDescriptor::~FileDescriptor() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

RequestPace::RequestPace(std::shared_ptr<Clock> clock, milliseconds interval,
                         std::filesystem::path stamp_file)
    : clock_(std::move(clock)), interval_(interval), stamp_file_(std::move(stamp_file)) {}

std::optional<RequestPace::Turn> RequestPace::take_turn(Clock::TimePoint deadline) {
  if (clock_->now() >= deadline) return std::nullopt;
  auto stamp = lock_stamp(deadline);
  if (!stamp) return std::nullopt;
  const milliseconds wait = wait_left(*stamp);
  if (clock_->now() + wait >= deadline) return std::nullopt;
  if (wait > milliseconds::zero()) clock_->sleep_for(wait);
  Turn turn;
  turn.last_before_ = std::exchange(last_, clock_->now());
  if (stamp->is_open()) {
    turn.stamp_before_ = read_stamp(*stamp);
    write_stamp(*stamp, milliseconds_since_1970(*clock_));
  }
  turn.lock_ = std::move(*stamp);
  return turn;
}

void RequestPace::give_back(Turn turn) {
  last_ = turn.last_before_;
  if (turn.lock_.is_open()) write_stamp(turn.lock_, turn.stamp_before_);
}

std::optional<FileDescriptor> RequestPace::lock_stamp(Clock::TimePoint deadline) {
  if (stamp_file_.empty()) return FileDescriptor();
  std::error_code ignored;
  std::filesystem::create_directories(stamp_file_.parent_path(), ignored);
  FileDescriptor file(::open(stamp_file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file.is_open()) return file;
  // With the default limits, no try takes longer than this. A process that holds the lock for longer is
  // probably suspended, so its lock is ignored.
  constexpr milliseconds patience = std::chrono::minutes(3);
  constexpr milliseconds poll = milliseconds(50);
  const auto give_up = clock_->now() + patience;
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) return FileDescriptor();
    if (clock_->now() + poll >= deadline) return std::nullopt;
    if (clock_->now() >= give_up) return FileDescriptor();
    clock_->sleep_for(poll);
  }
  return file;
}

milliseconds RequestPace::wait_left(const FileDescriptor& stamp) {
  milliseconds wait = milliseconds::zero();
  if (last_) wait = std::chrono::ceil<milliseconds>(*last_ + interval_ - clock_->now());
  if (stamp.is_open()) {
    const std::int64_t since = milliseconds_since_1970(*clock_) - read_stamp(stamp);
    // If the last request seems to be in the future, the clock was set back. Then ignore the file.
    if (since >= 0) wait = std::max(wait, interval_ - milliseconds(since));
  }
  return std::clamp(wait, milliseconds::zero(), interval_);
}

}  // namespace daejo::arxiv
