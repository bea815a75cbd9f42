#include "check/result_cache.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/error.h"
#include "base/read_write_at.h"

namespace daejo::check {
namespace {

constexpr std::string_view file_magic = "daejo results 2\n";

/// The header that is stored before the bytes of a record.
struct RecordHead {
  std::array<char, 8> magic{};
  ResultKey key{};
  std::uint64_t size = 0;
  std::array<std::uint8_t, 16> check{};  ///< The checksum of the record's bytes; see `check_of`.
};
static_assert(std::is_trivially_copyable_v<RecordHead> && sizeof(RecordHead) == 64);

constexpr std::array<char, 8> record_magic = {'r', 'e', 's', 'u', 'l', 't', ':', '\n'};

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// The checksum of a record's bytes: Poly1305 (Bernstein 2005) with the record's key as its key. It is much
/// faster than a cryptographic hash, and the chance that it misses random damage is negligible, too.
std::array<std::uint8_t, 16> check_of(const ResultKey& key, std::string_view bytes) {
  std::array<std::uint8_t, 16> check{};
  static_assert(crypto_onetimeauth_BYTES == sizeof check && crypto_onetimeauth_KEYBYTES == sizeof key);
  crypto_onetimeauth(check.data(), unsigned_bytes(bytes), bytes.size(), key.data());
  return check;
}

std::span<char> bytes_of(RecordHead& head) {
  return {reinterpret_cast<char*>(&head), sizeof head};
}

std::uint64_t size_of(int file) {
  struct stat status {};
  return ::fstat(file, &status) == 0 && S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size)
                                                                : 0;
}

}  // namespace

ResultKeyMaker::ResultKeyMaker() {
  // Until libsodium is initialized, it uses its slow, portable code.
  if (sodium_init() < 0) throw Error("libsodium cannot be started; hashes need it.");
  static_assert(sizeof(crypto_generichash_state) <= sizeof(State) &&
                alignof(crypto_generichash_state) <= alignof(State));
  auto* const state = reinterpret_cast<crypto_generichash_state*>(&state_);
  crypto_generichash_init(state, nullptr, 0, sizeof(ResultKey));
}

ResultKeyMaker& ResultKeyMaker::add(std::string_view part) {
  auto* const state = reinterpret_cast<crypto_generichash_state*>(&state_);
  const std::uint64_t size = part.size();
  crypto_generichash_update(state, reinterpret_cast<const unsigned char*>(&size), sizeof size);
  crypto_generichash_update(state, unsigned_bytes(part), part.size());
  return *this;
}

ResultKey ResultKeyMaker::key() const {
  State copy = state_;
  ResultKey key{};
  crypto_generichash_final(reinterpret_cast<crypto_generichash_state*>(&copy), key.data(), key.size());
  return key;
}

std::size_t ResultCache::KeyHash::operator()(const ResultKey& key) const {
  std::size_t hash = 0;
  std::memcpy(&hash, key.data(), sizeof hash);
  return hash;
}

ResultCache::ResultCache(const std::filesystem::path& path, std::uint64_t limit)
    : path_(path), limit_(limit) {
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
  const bool is_read_only = file_ < 0 && (errno == EACCES || errno == EROFS);
  if (is_read_only) file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat status {};
  if (file_ < 0 || ::fstat(file_, &status) != 0 || !S_ISREG(status.st_mode)) {
    give_up();
    return;
  }
  may_add_ = !is_read_only && ::flock(file_, LOCK_EX | LOCK_NB) == 0;
  read_index();
}

ResultCache::~ResultCache() {
  give_up();
}

void ResultCache::give_up() {
  if (file_ >= 0) ::close(file_);
  file_ = -1;
  may_add_ = false;
  known_.clear();
}

/// Reads the headers of the records, up to the first record that is incomplete or has no valid header. If
/// this run may add records, cuts off the file there.
void ResultCache::read_index() {
  const std::uint64_t size = size_of(file_);
  std::string magic(file_magic.size(), '\0');
  if (!read_at(file_, 0, magic) || magic != file_magic) {
    if (may_add_ && !begin_anew()) give_up();
    return;
  }
  end_ = file_magic.size();
  RecordHead head;
  while (size - end_ >= sizeof head && read_at(file_, end_, bytes_of(head))) {
    if (head.magic != record_magic || head.size > size - end_ - sizeof head) break;
    known_[head.key] = {{end_ + sizeof head, head.size}, false};
    end_ += sizeof head + head.size;
  }
  if (may_add_ && end_ < size && ::ftruncate(file_, static_cast<off_t>(end_)) != 0) may_add_ = false;
}

bool ResultCache::begin_anew() {
  if (::ftruncate(file_, 0) != 0 || !write_at(file_, 0, file_magic)) return false;
  end_ = file_magic.size();
  return true;
}

std::optional<ResultCache::Record> ResultCache::find(const ResultKey& key) const {
  const auto found = known_.find(key);
  if (found == known_.end()) return std::nullopt;
  return found->second.record;
}

std::optional<std::string> ResultCache::read(const ResultKey& key, const Record& record) const {
  RecordHead head;
  std::string bytes(record.size, '\0');
  const bool is_read =
      read_at(file_, record.offset - sizeof head, bytes_of(head)) && read_at(file_, record.offset, bytes);
  if (!is_read || head.check != check_of(key, bytes)) return std::nullopt;
  return bytes;
}

std::optional<std::string> ResultCache::read_rest(const Record& record, std::uint64_t from) const {
  std::string bytes(record.size - from, '\0');
  if (!read_at(file_, record.offset + from, bytes)) return std::nullopt;
  return bytes;
}

std::optional<ResultCache::Record> ResultCache::add(const ResultKey& key, std::string_view bytes) {
  if (!may_add_) return std::nullopt;
  RecordHead head;
  if (bytes.size() + sizeof head > limit_ || end_ > limit_ - bytes.size() - sizeof head) return std::nullopt;
  head.magic = record_magic;
  head.key = key;
  head.size = bytes.size();
  head.check = check_of(key, bytes);
  const Record record = {end_ + sizeof head, bytes.size()};
  // Write the header after the bytes. If the run is killed in between, the record has no valid header.
  const std::string_view head_bytes(reinterpret_cast<const char*>(&head), sizeof head);
  if (!write_at(file_, record.offset, bytes) || !write_at(file_, end_, head_bytes)) {
    may_add_ = false;  // The disk may be full. The run continues without adding more records.
    return std::nullopt;
  }
  known_[key] = {record, true};
  end_ = record.offset + record.size;
  return record;
}

void ResultCache::note_use(const ResultKey& key) {
  const auto found = known_.find(key);
  if (found != known_.end()) found->second.is_used = true;
}

void ResultCache::tidy() {
  if (!may_add_ || end_ <= limit_ / 2) return;
  std::vector<std::pair<ResultKey, Record>> used;
  std::uint64_t bytes = file_magic.size();
  for (const auto& [key, known] : known_) {
    if (!known.is_used) continue;
    used.emplace_back(key, known.record);
    bytes += sizeof(RecordHead) + known.record.size;
  }
  // If little would be removed, copying the file would not be worthwhile.
  if (bytes > end_ / 4 * 3) return;
  std::ranges::sort(used, {}, [](const auto& each) { return each.second.offset; });
  const std::filesystem::path made = path_.string() + ".new";
  ResultCache smaller(made, limit_);
  if (!smaller.may_add_ || !smaller.begin_anew()) return;
  for (const auto& [key, record] : used) {
    const std::optional<std::string> whole = read(key, record);
    if (whole && !smaller.add(key, *whole)) break;
  }
  std::error_code code;
  std::filesystem::rename(made, path_, code);
}

}  // namespace daejo::check
