#include "review/web/limited_server.h"

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <utility>

namespace daejo {
namespace {

using SteadyClock = std::chrono::steady_clock;

bool wait_until(socket_t socket, short events, SteadyClock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now());
  if (left.count() <= 0) return false;
  pollfd poll_for{socket, events, 0};
  return ::poll(&poll_for, 1, static_cast<int>(left.count())) > 0;
}

/// A connection that ends at the request's deadline or byte limit.
class BoundedStream : public httplib::Stream {
 public:
  BoundedStream(socket_t socket, SteadyClock::time_point deadline, std::size_t most_bytes)
      : socket_(socket), deadline_(deadline), bytes_left_(most_bytes) {}

  bool is_readable() const override { return begin_ < end_ || wait_until(socket_, POLLIN, deadline_); }
  bool is_writable() const override { return wait_until(socket_, POLLOUT, deadline_); }

  ssize_t read(char* to, std::size_t size) override {
    if (begin_ == end_ && !fill()) return -1;
    const std::size_t count = std::min(size, end_ - begin_);
    std::copy_n(buffer_.begin() + static_cast<std::ptrdiff_t>(begin_), count, to);
    begin_ += count;
    return static_cast<ssize_t>(count);
  }

  ssize_t write(const char* from, std::size_t size) override {
    if (!is_writable()) return -1;
    return ::send(socket_, from, size, MSG_NOSIGNAL);
  }

  void get_remote_ip_and_port(std::string& ip, int& port) const override {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    std::array<char, INET6_ADDRSTRLEN> text{};
    ip.clear();
    port = 0;
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &size) != 0) return;
    const bool is_v6 = address.ss_family == AF_INET6;
    const auto* const v4 = reinterpret_cast<const sockaddr_in*>(&address);
    const auto* const v6 = reinterpret_cast<const sockaddr_in6*>(&address);
    const void* const bytes = is_v6 ? static_cast<const void*>(&v6->sin6_addr) : &v4->sin_addr;
    if (::inet_ntop(address.ss_family, bytes, text.data(), text.size()) != nullptr) ip = text.data();
    port = ntohs(is_v6 ? v6->sin6_port : v4->sin_port);
  }
  void get_local_ip_and_port(std::string& /*ip*/, int& /*port*/) const override {}
  socket_t socket() const override { return socket_; }

  bool has_more() const { return begin_ < end_; }

 private:
  bool fill() {
    if (bytes_left_ == 0 || !wait_until(socket_, POLLIN, deadline_)) return false;
    const ssize_t count = ::recv(socket_, buffer_.data(), std::min(buffer_.size(), bytes_left_), 0);
    if (count <= 0) return false;
    begin_ = 0;
    end_ = static_cast<std::size_t>(count);
    bytes_left_ -= end_;
    return true;
  }

  socket_t socket_;
  SteadyClock::time_point deadline_;
  std::size_t bytes_left_;
  std::array<char, 4096> buffer_{};
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// httplib's thread pool that also counts waiting connections.
class CountingPool : public httplib::TaskQueue {
 public:
  CountingPool(std::size_t threads, std::atomic<std::size_t>& waiting) : pool_(threads), waiting_(waiting) {}

  void enqueue(std::function<void()> task) override {
    ++waiting_;
    pool_.enqueue(std::move(task));
  }
  void shutdown() override { pool_.shutdown(); }

 private:
  httplib::ThreadPool pool_;
  std::atomic<std::size_t>& waiting_;
};

}  // namespace

LimitedServer::LimitedServer(const RequestLimits& limits) : limits_(limits) {
  set_payload_max_length(limits.body_bytes);
  set_tcp_nodelay(true);
  // Not httplib's SO_REUSEPORT, with which a second server would silently take every other connection.
  set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  new_task_queue = [this] { return new CountingPool(limits_.threads, waiting_); };  // httplib deletes it.
}

/// Closes an idle connection as soon as another one waits for its thread.
bool LimitedServer::wait_for_request(socket_t socket) const {
  const auto end = SteadyClock::now() + limits_.idle_time;
  while (SteadyClock::now() < end && svr_sock_ != INVALID_SOCKET) {
    const auto slice = std::min(end, SteadyClock::now() + std::chrono::milliseconds(50));
    if (wait_until(socket, POLLIN, slice)) return true;
    if (is_crowded()) return false;
  }
  return false;
}

void LimitedServer::widen_backlog() {
  constexpr int backlog = 256;
  ::listen(svr_sock_, backlog);
}

bool LimitedServer::process_and_close_socket(socket_t socket) {
  const std::size_t behind = --waiting_;
  ++served_;
  bool is_fine = true;
  bool is_closed = behind > limits_.waiting;
  while (!is_closed && wait_for_request(socket)) {
    BoundedStream stream(socket, SteadyClock::now() + limits_.request_time, limits_.total_bytes);
    is_fine = process_request(stream, is_crowded(), is_closed, [this](httplib::Request& request) {
      // httplib would repeat the answer for each requested range, and matches paths with std::regex, which
      // recurses for every character.
      request.ranges.clear();
      request.path.resize(std::min(request.path.size(), limits_.path_bytes));
    });
    // Pipelined data is lost with the stream, so close the connection rather than let the client assume it
    // was read.
    if (!is_fine || stream.has_more()) break;
  }
  ::shutdown(socket, SHUT_RDWR);
  ::close(socket);
  --served_;
  return is_fine;
}

}  // namespace daejo
