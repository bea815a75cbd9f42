#pragma once

#include <string>

namespace daejo {

/// Sets libsodium up; may be called again. Throws `Error` where it cannot be used.
void start_sodium();

/// The name of the queue's secret that holds the password's hash.
inline constexpr const char* password_secret = "password";

/// An Argon2id hash, "$argon2id$…".
std::string hash_password(const std::string& password);

/// Whether the hash is that of the password. Takes as long as hashing.
bool is_password_of(const std::string& hash, const std::string& password);

}  // namespace daejo
