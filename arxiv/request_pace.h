#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>

#include "arxiv/clock.h"

namespace daejo {

/// An open file that is closed at the end; closing lets go of its lock.
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

/// Keeps requests apart: one at a time, and no two begun within the interval. A time-stamp file that is
/// locked for as long as a request runs makes that hold for all processes that share it; where it cannot be
/// written, it holds for this object alone.
class RequestPace {
 public:
  RequestPace(std::shared_ptr<Clock> clock, std::chrono::milliseconds interval,
              std::filesystem::path stamp_file = {});

  /// The right to send one request, for as long as it lives.
  class Turn {
   private:
    friend class RequestPace;
    FileDescriptor lock_;
    std::int64_t stamp_before_ = 0;
    std::optional<Clock::TimePoint> last_before_ = {};
  };

  /// Waits until a request may be sent; nothing where that would be after `deadline`.
  std::optional<Turn> take_turn(Clock::TimePoint deadline);

  /// Ends a turn in which nothing was sent: the next request need not keep its distance from this one.
  void give_back(Turn turn);

 private:
  std::optional<FileDescriptor> lock_stamp(Clock::TimePoint deadline);
  std::chrono::milliseconds wait_left(const FileDescriptor& stamp);

  std::shared_ptr<Clock> clock_;
  std::chrono::milliseconds interval_;
  std::filesystem::path stamp_file_;
  std::optional<Clock::TimePoint> last_;
};

}  // namespace daejo
