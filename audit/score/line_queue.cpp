#include "audit/score/line_queue.h"

#include <limits>
#include <utility>

#include "base/error.h"

namespace daejo::audit {
namespace {

/// Lines are taken in batches of at most this many: enough that locking is cheap, and few enough to keep all
/// threads busy to the end.
constexpr std::size_t lines_at_once = 32;
/// A batch is also full at this many bytes, so that long lines do not accumulate in every thread.
constexpr std::size_t bytes_at_once = 1U << 20U;
/// A thread waits if its batch is at least this far ahead of the first batch that is not written yet. So few
/// answers are kept in memory.
constexpr std::size_t most_batches_ahead = 16;

}  // namespace

LineQueue::LineQueue(std::istream& in, std::ostream& out, std::size_t longest)
    : in_(in), out_(out), longest_(longest), line_(std::make_unique_for_overwrite<char[]>(longest + 2)) {
  // If a stream is tied to the input, as standard output is to standard input, reading flushes it, and
  // another thread may be writing to it at that moment.
  in_.tie(nullptr);
}

bool LineQueue::take(LineBatch& batch) {
  const std::scoped_lock lock(reading_);
  batch.text_.clear();
  batch.ends_.clear();
  const auto may_take = [&] {
    if (batch.size() == 0) return true;
    return batch.size() < lines_at_once && batch.text_.size() < bytes_at_once && in_.rdbuf()->in_avail() > 0;
  };
  while (may_take() && read_line(batch.text_)) batch.ends_.push_back(batch.text_.size());
  if (batch.size() == 0) return false;
  batch.number_ = taken_++;
  return true;
}

bool LineQueue::read_line(std::string& text) {
  in_.getline(line_.get(), static_cast<std::streamsize>(longest_ + 2));
  const auto taken = static_cast<std::size_t>(in_.gcount());
  if (taken == 0) return false;
  if (!in_.fail()) {
    // `taken` includes the line break, which the last line may lack.
    text.append(line_.get(), in_.eof() ? taken : taken - 1);
    return true;
  }
  text.append(line_.get(), taken);
  in_.clear();
  in_.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  return true;
}

bool LineQueue::put(std::size_t batch, std::string answers) {
  std::unique_lock lock(writing_);
  advanced_.wait(lock, [&] { return batch < written_ + most_batches_ahead || has_stopped_; });
  if (has_stopped_) return false;
  ready_.emplace(batch, std::move(answers));
  while (!ready_.empty() && ready_.begin()->first == written_) {
    out_ << ready_.begin()->second;
    ready_.erase(ready_.begin());
    ++written_;
  }
  if (!out_.flush())
    throw Error(
        "The answers cannot be written; the disk may be full, or the reading program may have ended.");
  advanced_.notify_all();
  return true;
}

void LineQueue::stop() {
  const std::scoped_lock lock(writing_);
  has_stopped_ = true;
  advanced_.notify_all();
}

}  // namespace daejo::audit
