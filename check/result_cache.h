#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace daejo {

/// What a result depends on, as a hash of all of it (BLAKE2b).
using ResultKey = std::array<std::uint8_t, 32>;

/// Collects the parts of a key. Their borders count: "a", "bc" gives another key than "ab", "c".
class ResultKeyMaker {
 public:
  ResultKeyMaker();
  ResultKeyMaker& add(std::string_view part);
  ResultKey key() const;

 private:
  // The state of libsodium's crypto_generichash, which only the source knows.
  struct alignas(64) State {
    std::array<unsigned char, 384> bytes;
  };
  State state_;
};

/// Results of past runs in one file, which is only ever appended to, so that a run that is killed leaves
/// those that it had. A cache: a file that is damaged or of another daejo is begun anew, one that cannot be
/// used is left alone, and deleting it costs time only. No record is given without its checksum.
///
/// One run at a time adds to the file; others that run meanwhile only read it.
class ResultCache {
 public:
  /// The most bytes that the file may have: some 400,000 entries.
  static constexpr std::uint64_t usual_limit = std::uint64_t{4} << 30U;

  /// Opens the file, or creates it in a folder that is there.
  explicit ResultCache(const std::filesystem::path& path, std::uint64_t limit = usual_limit);
  ~ResultCache();
  ResultCache(const ResultCache&) = delete;
  ResultCache& operator=(const ResultCache&) = delete;

  /// Where a record is in the file.
  struct Record {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  /// The record of a key. Several threads may call it while none adds.
  std::optional<Record> find(const ResultKey& key) const;
  /// A record's bytes; nothing if they are not what was added. Several threads may call it.
  std::optional<std::string> read(const ResultKey& key, const Record& record) const;
  /// The bytes from `from` on of a record that was read or added before; nothing if the file has been cut.
  std::optional<std::string> read_rest(const Record& record, std::uint64_t from) const;

  /// Adds a record, and gives its place; nothing where the file is full or another run adds to it.
  std::optional<Record> add(const ResultKey& key, std::string_view bytes);

  /// Keeps a record when room is made. `add` says so, too.
  void note_use(const ResultKey& key);

  /// Makes room at the end of a run: drops what the run had no use for if the file is more than half full and
  /// that is a quarter of it or more. So the next version of daejo finds room for all its results.
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
  bool write(std::string_view bytes, std::uint64_t offset);

  std::filesystem::path path_;
  std::uint64_t limit_;
  int file_ = -1;
  bool may_add_ = false;
  std::uint64_t end_ = 0;  // of the last whole record
  std::unordered_map<ResultKey, Known, KeyHash> known_;
};

}  // namespace daejo
