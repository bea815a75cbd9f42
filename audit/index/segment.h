#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/index/index_format.h"
#include "audit/index/postings_search.h"

namespace daejo::audit {

/// A view of one segment of an index, usually in a mapped file, which must outlive this object. The papers
/// are numbered from 0, those with the fewest terms first. Paper numbers that are passed in must be below
/// `papers()`. A function throws `InputError` if it notices that the data which it reads is inconsistent.
/// Even in a damaged segment, no function reads outside the segment.
class Segment final : public SearchedPapers {
 public:
  /// Opens the segment at the start of `bytes`, which may go on after it. `file` is the name of the index,
  /// and `vocabulary_terms` the number of terms in its vocabulary. Checks the header and whether the sizes of
  /// the arrays are consistent, but not the contents of the arrays.
  Segment(std::span<const std::byte> bytes, std::string file, std::size_t vocabulary_terms);

  std::size_t bytes() const { return bytes_.size(); }
  std::span<const std::byte> raw() const { return bytes_; }
  /// The checksum of the header. Because the header has the checksums of the arrays, segments with different
  /// contents almost certainly have different checksums.
  std::uint32_t checksum() const { return header_.checksum; }
  std::size_t papers() const { return lengths_.size(); }
  /// The number of distinct terms of each paper, ascending unless the segment is damaged.
  std::span<const std::uint16_t> lengths() const override { return lengths_; }
  PaperVersion version(std::size_t paper) const { return versions_[paper]; }
  std::string_view id(std::size_t paper) const override;
  std::string_view title(std::size_t paper) const;
  std::vector<EnglishTermId> terms(std::size_t paper) const;
  IndexedPaper paper(std::size_t paper) const;
  Postings postings(EnglishTermId term) const override;
  /// The places of the papers in earlier segments that have a newer version in this segment.
  std::span<const PaperPlace> replaced() const { return replaced_; }

  /// Checks the checksum of every array. Throws an `InputError` that names the first array whose checksum is
  /// wrong.
  void verify() const;

 private:
  [[noreturn]] void refuse(const std::string& what) const;
  template <typename T>
  std::span<const T> part(SegmentPart part) const;
  /// The elements from `offsets[number]` up to but not including `offsets[number + 1]`. Throws if these are
  /// not inside `elements`.
  template <typename T>
  std::span<const T> slice(std::span<const T> elements, std::span<const std::uint32_t> offsets,
                           std::size_t number) const;

  std::string file_;
  std::span<const std::byte> bytes_;
  SegmentHeader header_{};
  std::array<std::span<const std::byte>, segment_parts> parts_;
  std::span<const std::uint16_t> lengths_;
  std::span<const PaperVersion> versions_;
  std::span<const std::uint32_t> id_offsets_;
  std::span<const char> ids_;
  std::span<const std::uint32_t> title_offsets_;
  std::span<const char> titles_;
  std::span<const std::uint32_t> known_offsets_;
  std::span<const EnglishTermId> unknown_terms_;
  std::span<const std::uint32_t> unknown_offsets_;
  std::span<const std::uint16_t> postings_;
  std::span<const std::uint32_t> term_offsets_;
  std::span<const std::uint8_t> terms_;
  std::span<const PaperPlace> replaced_;
};

}  // namespace daejo::audit
