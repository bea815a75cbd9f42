#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

/// Who is at a window of the browser.
struct Session {
  std::string name;
  std::string holder;  ///< Random; tells sessions of one name apart.
};

/// Makes and reads session tokens: what they say is in them, signed (HMAC-SHA-512-256), so that they outlive
/// a restart and hold on every machine that shares the queue's secret.
class Sessions {
 public:
  /// `secret` is any text; tokens of another are worth nothing.
  explicit Sessions(std::string_view secret);

  /// `until` in seconds since 1970.
  std::string issue(const std::string& name, std::int64_t until) const;
  /// Nothing for a token that is forged, damaged or over.
  std::optional<Session> read(std::string_view token, std::int64_t now) const;
  /// What a page must send along with every change; only who can read the page knows it.
  std::string csrf_token(std::string_view session_token) const;

 private:
  std::string key_;
};

/// Whether two texts are the same, in a time that does not tell where they differ.
bool is_same_secret(std::string_view one, std::string_view other);

/// 256 random bits as hexadecimal digits.
std::string random_secret();

/// Checks passwords one at a time, and after ten wrong ones none for a minute: Argon2 is dear on purpose, and
/// nobody shall guess or keep the machine busy.
class PasswordGate {
 public:
  explicit PasswordGate(std::string hash) : hash_(std::move(hash)) {}

  enum class Answer { right, wrong, wait };
  /// `now` in seconds of any steady clock.
  Answer check(const std::string& password, std::int64_t now);

 private:
  std::string hash_;
  std::mutex mutex_;
  int wrong_ = 0;
  std::int64_t closed_until_ = 0;
};

}  // namespace daejo
