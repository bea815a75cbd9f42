#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Stores records that a run writes once and then reads in any order. The first records stay in memory. The
/// rest goes to a temporary file whose name is removed at once, so the system deletes the file however the
/// run ends. Every function throws `Error` if the file cannot be written or read.
class Spool {
 public:
  static constexpr std::size_t usual_memory = 4U << 20U;

  /// Keeps the first records in memory, up to `memory` bytes in all, and the rest in the file.
  explicit Spool(std::size_t memory = usual_memory) : most_in_memory_(memory) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  std::size_t size() const { return ends_.size(); }

  /// Adds a record and returns its number, counted from 0.
  std::size_t add(std::string_view record);

  /// Reads a record. Several threads may read at once, but not while a record is added.
  std::string read(std::size_t number) const;

 private:
  void open_file();

  std::size_t most_in_memory_;
  std::string memory_;               // The first records, one after the other.
  std::size_t in_memory_ = 0;        // The number of records in `memory_`.
  std::vector<std::uint64_t> ends_;  // The end of each record, as if memory and file were one string.
  int file_ = -1;
};

}  // namespace daejo
