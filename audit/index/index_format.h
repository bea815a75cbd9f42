#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "audit/index/indexed_paper.h"

/// The layout of an index file: a header, followed by segments. Each segment has at most 65,536 papers and
/// never changes once it is written. All numbers are little-endian. docs/paper_index.md gives an overview.
namespace daejo::audit {

static_assert(std::endian::native == std::endian::little, "an index is read in place, little-endian");

inline constexpr std::uint32_t index_format_version = 1;
inline constexpr char index_magic[8] = {'D', 'A', 'E', 'J', 'O', 'I', 'D', 'X'};
inline constexpr char segment_magic[8] = {'S', 'E', 'G', 'M', 'E', 'N', 'T', '1'};
/// Postings number the papers of a segment with 16 bits.
inline constexpr std::size_t most_papers_in_segment = 65'536;

struct IndexHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t segments;
  /// The size of the header and all committed segments. Whatever follows them in the file is ignored.
  std::uint64_t bytes;
  std::uint64_t vocabulary;  ///< `vocabulary_fingerprint` of the model that numbered the terms.
  /// During a build, how many papers of its sources it had processed at the last commit; 0 in a finished
  /// index.
  std::uint64_t papers_taken;
  /// During a build, the fingerprint of its sources; 0 in a finished index, and in a build that cannot be
  /// resumed.
  std::uint64_t sources;
  std::uint64_t reserved;
  std::uint32_t reserved_too;
  std::uint32_t checksum;  ///< The CRC-32 of the fields above.
};
static_assert(sizeof(IndexHeader) == 64);

/// The arrays of a segment, in the order of the file. Each is padded to a multiple of eight bytes. An array
/// of offsets (u32) says where each item starts in another array, and ends with the end of the last item.
enum class SegmentPart : std::uint8_t {
  lengths,          ///< u16 for each paper: its number of distinct terms. Papers are sorted by it, ascending.
  versions,         ///< A `PaperVersion` for each paper.
  id_offsets,       ///< Where each paper's id starts in `ids`.
  ids,              ///< The arXiv ids, end to end.
  title_offsets,    ///< Where each paper's title starts in `titles`.
  titles,           ///< The titles, end to end.
  known_offsets,    ///< Where the papers of each term of the vocabulary start in `postings`.
  unknown_terms,    ///< The `EnglishTermId`s of the papers' terms outside the vocabulary, ascending.
  unknown_offsets,  ///< Where the papers of each of the `unknown_terms` start in `postings`.
  postings,         ///< u16: for each term, the papers that have it; see postings.h.
  term_offsets,     ///< Where each paper's terms start in `terms`.
  terms,            ///< Each paper's terms, as the bytes that `DifferenceWriter` writes.
  replaced,         ///< The `PaperPlace`s in earlier segments of papers that have a newer version here.
};
inline constexpr std::size_t segment_parts = 13;
inline constexpr std::size_t segment_alignment = 8;

constexpr std::string_view to_string(SegmentPart part) {
  constexpr std::string_view names[segment_parts] = {
      "lengths",       "versions",      "id_offsets",      "ids",      "title_offsets", "titles",
      "known_offsets", "unknown_terms", "unknown_offsets", "postings", "term_offsets",  "terms",
      "replaced"};
  return names[static_cast<std::size_t>(part)];
}

struct SegmentHeader {
  struct Part {
    std::uint64_t bytes;
    std::uint32_t checksum;  ///< The CRC-32 of the array, without its padding.
    std::uint32_t reserved;
  };

  char magic[8];
  std::uint64_t bytes;  ///< The size of the whole segment, with this header.
  std::uint32_t papers;
  std::uint32_t reserved;
  Part parts[segment_parts];
  std::uint32_t reserved_too;
  std::uint32_t checksum;  ///< The CRC-32 of the fields above.
};
static_assert(sizeof(SegmentHeader) == 24 + 16 * segment_parts + 8);

/// The location of a paper: the number of its segment in the file, and its number in that segment.
struct PaperPlace {
  std::uint32_t segment = 0;
  std::uint32_t paper = 0;

  bool operator==(const PaperPlace&) const = default;
};

constexpr std::size_t padded(std::size_t bytes) {
  return (bytes + segment_alignment - 1) / segment_alignment * segment_alignment;
}

}  // namespace daejo::audit
