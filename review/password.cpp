#include "review/password.h"

#include <sodium.h>

#include <array>

#include "base/error.h"

namespace daejo::review {

void start_sodium() {
  if (sodium_init() < 0)
    throw Error("libsodium cannot be initialised; there may be no source of random numbers.");
}

std::string hash_password(const std::string& password) {
  start_sodium();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw Error("Not enough memory to hash the password (64 MiB are needed).");
  }
  return hash.data();
}

bool is_password_of(const std::string& hash, const std::string& password) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

}  // namespace daejo::review
