#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "audit/index/index_format.h"

namespace daejo::audit {

/// Writes an index segment by segment into a file next to its target. A build that was killed can resume
/// after the last committed segment. Only one process at a time can build the index of one target. The
/// constructor, `append`, `commit` and `finish` throw `Error` if the file cannot be written.
class IndexFileWriter {
 public:
  /// Resumes the unfinished build for `target` if it has the same sources and vocabulary and its header is
  /// intact; otherwise discards it and starts a new one. A build with `sources` 0 is never resumed. Throws
  /// `UsageError` if `target` exists but is not a regular file, and `Error` if another process is building
  /// it.
  IndexFileWriter(const std::filesystem::path& target, std::uint64_t vocabulary, std::uint64_t sources);
  ~IndexFileWriter();
  IndexFileWriter(const IndexFileWriter&) = delete;
  IndexFileWriter& operator=(const IndexFileWriter&) = delete;

  /// The file being written: the name of the target, after symbolic links, with ".part" added.
  const std::filesystem::path& path() const { return path_; }
  /// How many papers of the sources the build had taken at its last `commit`, which may have been before it
  /// was resumed; 0 if there was none.
  std::uint64_t papers_taken() const { return header_.papers_taken; }
  std::uint32_t segments() const { return header_.segments; }

  /// Appends a segment. If the process dies before `commit`, the segment is lost.
  void append(std::span<const std::byte> segment);
  /// Records the appended segments in the header of the file. A build that resumes from here must skip the
  /// first `papers_taken` papers of the sources.
  void commit(std::uint64_t papers_taken);
  /// Marks the index as finished and renames the file to the target. If there is a target already, it is
  /// replaced, and the new file gets its permissions if possible.
  void finish();
  /// Removes the unfinished file, if possible.
  void discard();

 private:
  [[noreturn]] void fail() const;
  /// Opens the file, or creates it, and locks it against other processes.
  void open_alone();
  bool can_continue(std::uint64_t vocabulary, std::uint64_t sources);
  void write(std::span<const std::byte> bytes, std::uint64_t offset) const;
  void write_header();

  std::filesystem::path target_;
  std::filesystem::path path_;
  int descriptor_ = -1;
  IndexHeader header_{};
};

}  // namespace daejo::audit
