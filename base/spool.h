#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Records that a run writes once and reads again in any order. The first megabytes stay in memory; the rest
/// goes to a temporary file that has no name, so that nothing is left behind however the run ends. Throws
/// `Error` where the file cannot be written or read.
class Spool {
 public:
  static constexpr std::size_t usual_memory = 16U << 20U;

  /// Keeps up to `memory` bytes out of the file.
  explicit Spool(std::size_t memory = usual_memory) : most_in_memory_(memory) {}
  ~Spool();
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  std::size_t size() const { return ends_.size(); }

  /// Adds a record and gives its number: 0 for the first.
  std::size_t add(std::string_view record);

  /// Several threads may read while none adds.
  std::string read(std::size_t number) const;

 private:
  void open_file();

  std::size_t most_in_memory_;
  std::string memory_;               // the records that come first
  std::size_t in_memory_ = 0;        // how many they are
  std::vector<std::uint64_t> ends_;  // of the records, in the memory and then in the file as if they were one
  int file_ = -1;
};

}  // namespace daejo
