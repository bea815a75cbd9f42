#include "report/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace daejo {
namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, std::size_t width) {
  constexpr std::string_view label = "Abstracts";
  constexpr std::size_t widest_bar = 32;
  constexpr std::size_t narrowest_bar = 8;
  if (total == 0) return "";
  done = std::min(done, total);
  // Pad the count so that the bar does not move.
  const std::string figures = fmt::format("{:>{}} of {}", done, fmt::formatted_size("{}", total), total);
  const std::size_t used = label.size() + figures.size() + 2;
  if (width < used + narrowest_bar) return figures.size() <= width ? figures : "";
  const std::size_t bar = std::min(width - used, widest_bar);
  const auto share = static_cast<double>(done) / static_cast<double>(total);
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar));
  return fmt::format("{} {}{} {}", label, repeated("━", filled), repeated("─", bar - filled), figures);
}

ProgressBar::ProgressBar(std::ostream& out, bool active, std::size_t width)
    : out_(out), active_(active), width_(width) {}

ProgressBar::~ProgressBar() {
  erase();
}

void ProgressBar::update(std::size_t done, std::size_t total) {
  if (!active_) return;
  std::string line = progress_line(done, total, width_);
  if (line == shown_) return;
  out_ << "\r\x1b[K" << line << std::flush;
  shown_ = std::move(line);
}

void ProgressBar::erase() {
  if (shown_.empty()) return;
  out_ << "\r\x1b[K" << std::flush;
  shown_.clear();
}

}  // namespace daejo
