#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "arxiv/clock.h"

namespace daejo::arxiv {

/// Owns a file descriptor and closes it on destruction, which also releases a lock of the file (`flock`).
class FileDescriptor {
 public:
  explicit FileDescriptor(int descriptor = -1) : descriptor_(descriptor) {}
  ~FileDescriptor();
  FileDescriptor(FileDescriptor&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;

  int get() const { return descriptor_; }
  bool is_open() const { return descriptor_ >= 0; }

 private:
  int descriptor_;
};

/// Spaces requests, so that at least `interval` passes between the starts of two requests. With a stamp file,
/// this holds for all processes that use the same file: the file has the time of the last request. It is
/// locked while a request is sent, so that the processes send only one request at a time. If the file cannot
/// be opened or locked, only the requests of this object are spaced.
class RequestPace {
 public:
  RequestPace(std::shared_ptr<Clock> clock, std::chrono::milliseconds interval,
              std::filesystem::path stamp_file = {});

  /// The permission to send one request. The stamp file stays locked while the object exists.
  class Turn {
   private:
    friend class RequestPace;
    FileDescriptor lock_;
    std::int64_t stamp_before_ = 0;
    std::optional<Clock::TimePoint> last_before_ = {};
  };

  /// Waits until a request may be sent. Returns nothing if this would not be before `deadline`.
  std::optional<Turn> take_turn(Clock::TimePoint deadline);

  /// Ends a turn in which nothing was sent, so that the next request need not wait because of this turn.
  void give_back(Turn turn);

 private:
  std::optional<FileDescriptor> lock_stamp(Clock::TimePoint deadline);
  std::chrono::milliseconds wait_left(const FileDescriptor& stamp);

  std::shared_ptr<Clock> clock_;
  std::chrono::milliseconds interval_;
  std::filesystem::path stamp_file_;
  std::optional<Clock::TimePoint> last_;
};

}  // namespace daejo::arxiv
