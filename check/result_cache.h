#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace daejo::check {

/// A BLAKE2b hash of everything that a result depends on.
using ResultKey = std::array<std::uint8_t, 32>;

/// Collects the parts of a key and computes the key. It matters how the bytes are divided into parts: the
/// parts "a" and "bc" give another key than "ab" and "c".
class ResultKeyMaker {
 public:
  ResultKeyMaker();
  ResultKeyMaker& add(std::string_view part);
  ResultKey key() const;

 private:
  // Space for libsodium's crypto_generichash_state, so that its header need not be included here.
  struct alignas(64) State {
    std::array<unsigned char, 384> bytes;
  };
  State state_;
};

/// Stores the results of past runs in one file, as records with a key. A run appends records, so if the run
/// is killed, the records that it has added remain. If the start of the file is damaged or has another
/// format, the file is begun anew. If the file cannot be opened, nothing is cached. If the file is deleted,
/// only time is lost. `read` verifies the checksum of a record.
///
/// Only one run at a time adds to the file. Other runs at the same time only read it.
class ResultCache {
 public:
  /// The usual limit for the size of the file, in bytes. It is enough for about 400,000 entries.
  static constexpr std::uint64_t usual_limit = std::uint64_t{4} << 30U;

  /// Opens the file, or creates it. If the folder does not exist, nothing is cached. `limit` is the largest
  /// size of the file in bytes.
  explicit ResultCache(const std::filesystem::path& path, std::uint64_t limit = usual_limit);
  ~ResultCache();
  ResultCache(const ResultCache&) = delete;
  ResultCache& operator=(const ResultCache&) = delete;

  /// The place of a record in the file.
  struct Record {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  /// Finds the record with this key. Returns nothing if there is none. Several threads may call this, but not
  /// while another thread calls `add`.
  std::optional<Record> find(const ResultKey& key) const;
  /// Reads a record's bytes. Returns nothing if they cannot be read or the checksum is wrong. Several threads
  /// may call this.
  std::optional<std::string> read(const ResultKey& key, const Record& record) const;
  /// Reads the bytes of a record from offset `from` on, without verifying the checksum. Returns nothing if
  /// they cannot be read, for example because the file is too short.
  std::optional<std::string> read_rest(const Record& record, std::uint64_t from) const;

  /// Adds a record and returns its place. Returns nothing if the file would exceed the limit or cannot be
  /// written, or if another run is adding to it.
  std::optional<Record> add(const ResultKey& key, std::string_view bytes);

  /// Marks the record with this key as used in this run, so that `tidy` keeps it. `add` marks the new record.
  void note_use(const ResultKey& key);

  /// Call this at the end of a run. If the file is larger than half the limit, removes the records that this
  /// run did not use, so that there is room for new results. Does nothing if the unused records take less
  /// than a quarter of the file, or if this run may not add to the file.
  void tidy();

 private:
  struct Known {
    Record record;
    bool is_used = false;
  };
  struct KeyHash {
    std::size_t operator()(const ResultKey& key) const;
  };

  void read_index();
  bool begin_anew();
  void give_up();

  std::filesystem::path path_;
  std::uint64_t limit_;
  int file_ = -1;
  bool may_add_ = false;
  std::uint64_t end_ = 0;  // The offset in the file at which the last complete record ends.
  std::unordered_map<ResultKey, Known, KeyHash> known_;
};

}  // namespace daejo::check
