#pragma once

#include <string>

namespace daejo {

/// Initialises libsodium; may be called repeatedly. Throws `Error` where that fails.
void start_sodium();

/// The name of the queue's secret that holds the password's hash.
inline constexpr const char* password_secret = "password";

/// An Argon2id hash, "$argon2id$…".
std::string hash_password(const std::string& password);

/// Verifies a password against a hash, which takes as long as hashing.
bool is_password_of(const std::string& hash, const std::string& password);

}  // namespace daejo
