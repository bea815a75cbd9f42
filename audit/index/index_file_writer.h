#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "audit/index/index_format.h"

namespace daejo {

/// Writes an index segment by segment into a file of its own beside the one that it will be, so that a build
/// that was killed goes on from the last whole segment. Only one process at a time may build one. Every
/// operation throws `Error` where the file cannot be written.
class IndexFileWriter {
 public:
  /// Goes on with the file of an unfinished build for `target` from the same sources and by the same
  /// vocabulary, or begins a new one. Sources of 0 are never gone on with.
  IndexFileWriter(const std::filesystem::path& target, std::uint64_t vocabulary, std::uint64_t sources);
  ~IndexFileWriter();
  IndexFileWriter(const IndexFileWriter&) = delete;
  IndexFileWriter& operator=(const IndexFileWriter&) = delete;

  /// The file that is written to: the target's name and ".part".
  const std::filesystem::path& path() const { return path_; }
  /// How many papers of the sources are in it.
  std::uint64_t papers_taken() const { return header_.papers_taken; }
  std::uint32_t segments() const { return header_.segments; }

  /// Writes a segment behind the others. It is lost with its process until `commit`.
  void append(std::span<const std::byte> segment);
  /// From here on, another process goes on behind these papers of the sources.
  void commit(std::uint64_t papers_taken);
  /// Puts the index in the target's place, with the permissions of what was there.
  void finish();
  /// Removes the file.
  void discard();

 private:
  [[noreturn]] void fail() const;
  /// Opens the file, and locks it against others.
  void open_alone();
  bool is_to_go_on(std::uint64_t vocabulary, std::uint64_t sources);
  void write(std::span<const std::byte> bytes, std::uint64_t offset) const;
  void write_header();

  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;
  IndexHeader header_{};
};

}  // namespace daejo
