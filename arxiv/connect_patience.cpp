#include "arxiv/connect_patience.h"

#include <utility>

namespace daejo::arxiv {

using std::chrono::milliseconds;

ConnectPatience::ConnectPatience(std::shared_ptr<Clock> clock, milliseconds first_contact)
    : clock_(std::move(clock)), first_contact_(first_contact) {}

std::optional<milliseconds> ConnectPatience::next_limit() {
  constexpr milliseconds usual{15'000};
  constexpr milliseconds shortest{250};
  if (!reached_.empty()) return usual;
  if (!end_) end_ = clock_->now() + first_contact_;
  const auto limit = std::chrono::floor<milliseconds>(*end_ - clock_->now()) / 2;
  if (limit < shortest) return std::nullopt;
  return limit;
}

void ConnectPatience::note(std::string_view server, bool is_connected) {
  if (is_connected) {
    reached_.emplace(server);
  } else {
    ++failures_;
  }
}

}  // namespace daejo::arxiv
