// A library that LD_PRELOAD loads into a program under test. It appends each host name that the program looks
// up, except localhost, and each IP address and port that the program connects to, to the file that the
// variable DAEJO_TEST_CONNECTIONS names. The look-up of a name other than localhost always fails, so that the
// program cannot connect to another machine by its name.
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string>

namespace {

void record(const std::string& line) {
  const char* const file = std::getenv("DAEJO_TEST_CONNECTIONS");
  if (file == nullptr) return;
  const int descriptor = ::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  const std::string text = line + "\n";
  [[maybe_unused]] const ssize_t written = ::write(descriptor, text.data(), text.size());
  ::close(descriptor);
}

bool is_address(const char* name) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  return ::inet_pton(AF_INET, name, bytes.data()) == 1 || ::inet_pton(AF_INET6, name, bytes.data()) == 1;
}

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" int getaddrinfo(const char* node, const char* service, const addrinfo* hints, addrinfo** found) {
  if (node == nullptr || is_address(node) || std::string(node) == "localhost") {
    return next<decltype(getaddrinfo)>("getaddrinfo")(node, service, hints, found);
  }
  record(std::string("name ") + node);
  return EAI_NONAME;
}

extern "C" int connect(int socket, const sockaddr* address, socklen_t size) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address->sa_family == AF_INET) {
    const auto* const four = reinterpret_cast<const sockaddr_in*>(address);
    ::inet_ntop(AF_INET, &four->sin_addr, text.data(), text.size());
    record("address " + std::string(text.data()) + ":" + std::to_string(ntohs(four->sin_port)));
  } else if (address->sa_family == AF_INET6) {
    const auto* const six = reinterpret_cast<const sockaddr_in6*>(address);
    ::inet_ntop(AF_INET6, &six->sin6_addr, text.data(), text.size());
    record("address [" + std::string(text.data()) + "]:" + std::to_string(ntohs(six->sin6_port)));
  }
  return next<decltype(connect)>("connect")(socket, address, size);
}
