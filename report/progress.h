#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

namespace daejo {

/// A line of at most `width` columns that says how much is done: "Abstracts ━━━━────── 12 of 30". Without
/// room for a bar only the figures; empty where there is nothing to do.
std::string progress_line(std::size_t done, std::size_t total, std::size_t width);

/// Draws progress on one line of a terminal and erases it on destruction. An inactive bar (no terminal, quiet
/// run) writes nothing.
class ProgressBar {
 public:
  ProgressBar(std::ostream& out, bool active, std::size_t width);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void update(std::size_t done, std::size_t total);
  /// Erases the line; further updates draw it again.
  void erase();

 private:
  std::ostream& out_;
  bool active_;
  std::size_t width_;
  std::string shown_;
};

}  // namespace daejo
