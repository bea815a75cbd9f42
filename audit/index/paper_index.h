#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "audit/index/segment.h"
#include "audit/model/model.h"
#include "base/mapped_file.h"

namespace daejo {

/// Stands for the vocabulary by which a model numbers English terms: an index can be searched with the model
/// that it was built with, and with every other of the same vocabulary.
std::uint64_t vocabulary_fingerprint(const Model& model);

/// An index of papers by their terms, read in place from its file. Several threads may read one.
class PaperIndex {
 public:
  /// Throws `InputError` for what is missing, no index, unfinished, damaged as far as its headers show, of a
  /// newer version, or built with another vocabulary than `model`'s.
  static PaperIndex open(const std::filesystem::path& path, const Model& model);
  /// The same of the file of a build that is not finished.
  static PaperIndex open_unfinished(const std::filesystem::path& path, const Model& model);

  const std::string& file() const { return file_; }
  const IndexHeader& header() const { return header_; }
  /// Of those that a newer version replaced only the newest counts.
  std::size_t papers() const { return papers_; }
  std::size_t bytes() const { return header_.bytes; }
  const std::vector<Segment>& segments() const { return segments_; }
  /// Whether another segment has a newer version of this paper.
  bool is_replaced(PaperPlace place) const {
    const std::vector<bool>& replaced = replaced_[place.segment];
    return !replaced.empty() && replaced[place.paper];
  }

  /// Reads all of it and computes every checksum. Throws `InputError` that names the first part that is
  /// damaged.
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
  std::vector<std::vector<bool>> replaced_;  // by segment; empty where none of its papers is
  std::size_t papers_ = 0;
};

}  // namespace daejo
