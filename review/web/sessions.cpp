#include "review/web/sessions.h"

#include <sodium.h>

#include <charconv>
#include <vector>

#include "review/password.h"

namespace daejo::review {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string to_hex(std::string_view bytes) {
  std::string hex(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), bytes_of(bytes), bytes.size());
  hex.pop_back();
  return hex;
}

std::optional<std::string> from_hex(std::string_view hex) {
  std::string bytes(hex.size() / 2, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  const int status = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), hex.data(),
                                    hex.size(), nullptr, &size, &end);
  if (status != 0 || end != hex.data() + hex.size()) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

std::string sign(const std::string& key, std::string_view message) {
  std::string tag(crypto_auth_BYTES, '\0');
  crypto_auth(reinterpret_cast<unsigned char*>(tag.data()), bytes_of(message), message.size(), bytes_of(key));
  return to_hex(tag);
}

constexpr std::size_t longest_token = 2'000;

}  // namespace

bool is_same_secret(std::string_view one, std::string_view other) {
  return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

std::string random_secret() {
  start_sodium();
  std::string bytes(32, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return to_hex(bytes);
}

Sessions::Sessions(std::string_view secret) : key_(crypto_auth_KEYBYTES, '\0') {
  start_sodium();
  crypto_generichash(reinterpret_cast<unsigned char*>(key_.data()), key_.size(), bytes_of(secret),
                     secret.size(), nullptr, 0);
}

std::string Sessions::issue(const std::string& name, std::int64_t until) const {
  const std::string said = random_secret().substr(0, 32) + "." + std::to_string(until) + "." + to_hex(name);
  return said + "." + sign(key_, "session " + said);
}

std::optional<Session> Sessions::read(std::string_view token, std::int64_t now) const {
  const std::size_t signature = token.rfind('.');
  if (token.size() > longest_token || signature == std::string_view::npos) return std::nullopt;
  const std::string said(token.substr(0, signature));
  if (!is_same_secret(sign(key_, "session " + said), token.substr(signature + 1))) return std::nullopt;
  const std::size_t first = said.find('.');
  const std::size_t second = said.find('.', first + 1);
  if (first == std::string::npos || second == std::string::npos) return std::nullopt;
  std::int64_t until = 0;
  std::from_chars(said.data() + first + 1, said.data() + second, until);
  if (until <= now) return std::nullopt;
  return Session{from_hex(said.substr(second + 1)).value_or(""), said.substr(0, first)};
}

std::string Sessions::csrf_token(std::string_view session_token) const {
  return sign(key_, "csrf " + std::string(session_token));
}

PasswordGate::Answer PasswordGate::check(const std::string& password, std::int64_t now) {
  constexpr int most_wrong = 10;
  constexpr std::int64_t closed_seconds = 60;
  const std::scoped_lock lock(mutex_);
  if (now < closed_until_) return Answer::wait;
  if (is_password_of(hash_, password)) {
    wrong_ = 0;
    return Answer::right;
  }
  if (++wrong_ < most_wrong) return Answer::wrong;
  wrong_ = 0;
  closed_until_ = now + closed_seconds;
  return Answer::wait;
}

}  // namespace daejo::review
