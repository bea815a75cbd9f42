#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/index/segment.h"
#include "audit/model/model.h"
#include "base/mapped_file.h"

namespace daejo::audit {

/// Identifies the vocabulary by which a model numbers English terms. An index can be searched with any model
/// whose vocabulary is the one it was built with.
std::uint64_t vocabulary_fingerprint(const Model& model);

/// An index of papers by their terms. It is read directly from the mapped file. Several threads may read one
/// object.
class PaperIndex {
 public:
  /// Opens an index. Throws `InputError` if the file is missing, not an index, unfinished, of a newer
  /// version, or built with another vocabulary than that of `model`. Also throws it if the headers, the sizes
  /// of the arrays or the places of replaced papers are wrong.
  static PaperIndex open(const std::filesystem::path& path, const Model& model);
  /// Like `open`, but also opens the file of an unfinished build.
  static PaperIndex open_unfinished(const std::filesystem::path& path, const Model& model);

  const std::string& file() const { return file_; }
  const IndexHeader& header() const { return header_; }
  /// The number of papers. A paper with several versions counts once.
  std::size_t papers() const { return papers_; }
  std::size_t bytes() const { return header_.bytes; }
  const std::vector<Segment>& segments() const { return segments_; }
  /// Whether a later segment has a newer version of this paper.
  bool is_replaced(PaperPlace place) const {
    const std::vector<bool>& replaced = replaced_[place.segment];
    return !replaced.empty() && replaced[place.paper];
  }

  /// Reads all segments and checks the checksum of every array. Throws an `InputError` that names the first
  /// damaged array. (`open` has checked the checksums of the headers.)
  void verify() const;

 private:
  PaperIndex(const std::filesystem::path& path, const Model& model);
  [[noreturn]] void refuse(const std::string& sentence) const;
  void read_header(const Model& model);
  void note_replaced(std::size_t segment);

  std::string file_;
  MappedFile mapped_;
  IndexHeader header_{};
  std::vector<Segment> segments_;
  // For each segment, whether each of its papers is replaced; empty for a segment without replaced papers.
  std::vector<std::vector<bool>> replaced_;
  std::size_t papers_ = 0;
};

}  // namespace daejo::audit
