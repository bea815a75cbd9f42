#pragma once

#include <condition_variable>
#include <cstddef>
#include <istream>
#include <map>
#include <memory>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// Successive lines of the input that one thread answers together.
class LineBatch {
 public:
  std::size_t number() const { return number_; }  ///< Counts batches from 0, in the order of the input.
  std::size_t size() const { return ends_.size(); }
  /// The line without its line break.
  std::string_view line(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }

 private:
  friend class LineQueue;

  std::size_t number_ = 0;
  std::string text_;
  std::vector<std::size_t> ends_;  // Where each line ends in `text_`.
};

/// Hands out the lines of an input to threads in batches, and writes the answers in the order of the lines.
/// Memory use grows neither with the input nor with its longest line: of each line, only the first
/// `longest + 1` bytes are kept.
class LineQueue {
 public:
  /// Unties `in` from its output stream, because one thread reads while another writes.
  LineQueue(std::istream& in, std::ostream& out, std::size_t longest);

  /// Reads the next lines into `batch`, whose memory is reused. Waits for the first line. After that, it
  /// takes only lines of which at least a part has arrived, and does not wait to fill the batch. Returns
  /// false at the end of the input.
  bool take(LineBatch& batch);

  /// Takes the answers of a batch and writes all answers whose turn has come. Waits first if the batch is far
  /// ahead of those that were written. Returns false if the queue was stopped. Throws `Error` if `out` cannot
  /// be written.
  bool put(std::size_t batch, std::string answers);

  /// Makes every call of `put` return false from now on, because a thread has failed. Waiting calls return
  /// too.
  void stop();

 private:
  bool read_line(std::string& text);

  std::istream& in_;
  std::ostream& out_;
  std::size_t longest_;
  std::mutex reading_;
  std::unique_ptr<char[]> line_;
  std::size_t taken_ = 0;
  std::mutex writing_;
  std::condition_variable advanced_;
  std::map<std::size_t, std::string> ready_;
  std::size_t written_ = 0;
  bool has_stopped_ = false;
};

}  // namespace daejo::audit
