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

namespace daejo {

/// Lines that one thread answers together.
class LineBatch {
 public:
  std::size_t number() const { return number_; }  ///< From 0, in the order of the input.
  std::size_t size() const { return ends_.size(); }
  /// Without its line break.
  std::string_view line(std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }

 private:
  friend class LineQueue;

  std::size_t number_ = 0;
  std::string text_;
  std::vector<std::size_t> ends_;  // of the lines in `text_`
};

/// Hands lines out to threads in batches, and puts their answers in the same order. Memory grows neither with
/// the input nor with the longest of its lines: of one longer than `longest` bytes only `longest + 1` are
/// kept.
class LineQueue {
 public:
  /// Takes the tie off `in`: one thread reads while another writes.
  LineQueue(std::istream& in, std::ostream& out, std::size_t longest);

  /// Reads the next lines into `batch`, whose memory is used again. It does not wait for more than the first
  /// of them. Says whether there was one.
  bool take(LineBatch& batch);

  /// Writes what can be written by now. Says whether to go on. Throws `Error` where `out` cannot be written.
  bool put(std::size_t batch, std::string answers);

  /// Lets every thread end, since one has failed and its batch will not come.
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
  std::condition_variable went_on_;
  std::map<std::size_t, std::string> ready_;
  std::size_t written_ = 0;
  bool has_stopped_ = false;
};

}  // namespace daejo
