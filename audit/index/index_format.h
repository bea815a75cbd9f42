#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "audit/index/indexed_paper.h"

/// How an index lies in its file: a header, then segments one after the other, each of at most 65,536 papers
/// and never changed once it is written. docs/paper_index.md tells why. All numbers are little-endian.
namespace daejo {

static_assert(std::endian::native == std::endian::little, "an index is read in place, little-endian");

inline constexpr std::uint32_t index_format_version = 1;
inline constexpr char index_magic[8] = {'D', 'A', 'E', 'J', 'O', 'I', 'D', 'X'};
inline constexpr char segment_magic[8] = {'S', 'E', 'G', 'M', 'E', 'N', 'T', '1'};
/// Papers of a segment are numbered in 16 bits.
inline constexpr std::size_t most_papers_in_segment = 65'536;

struct IndexHeader {
  char magic[8];
  std::uint32_t version;
  std::uint32_t segments;
  std::uint64_t bytes;         ///< Of the header and all whole segments; what follows is not part of it.
  std::uint64_t vocabulary;    ///< `vocabulary_fingerprint` of the model that numbered the terms.
  std::uint64_t papers_taken;  ///< How many papers of its sources are in it, while it is built; then 0.
  std::uint64_t sources;       ///< Which sources those are, while it is built; then 0.
  std::uint64_t reserved;
  std::uint32_t reserved_too;
  std::uint32_t checksum;  ///< CRC-32 of what stands before.
};
static_assert(sizeof(IndexHeader) == 64);

/// The arrays of a segment, in the order in which they lie in it, each padded to eight bytes.
enum class SegmentPart : std::uint8_t {
  lengths,          ///< u16 for each paper: its distinct terms; ascending, so papers are in this order.
  versions,         ///< `PaperVersion` for each paper.
  id_offsets,       ///< u32, one more than papers, into `ids`.
  ids,              ///< Text.
  title_offsets,    ///< u32, one more than papers, into `titles`.
  titles,           ///< Text.
  known_offsets,    ///< u32, one more than the vocabulary's terms, into `postings`.
  unknown_terms,    ///< `EnglishTermId`s that are not in the vocabulary, ascending.
  unknown_offsets,  ///< u32, one more than `unknown_terms`, into `postings`.
  postings,         ///< u16: see postings.h.
  term_offsets,     ///< u32, one more than papers, into `terms`.
  terms,            ///< Bytes: each paper's terms; see `append_terms`.
  replaced,         ///< `PaperPlace`s of earlier segments that have a newer version here.
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
    std::uint32_t checksum;  ///< CRC-32 of its bytes.
    std::uint32_t reserved;
  };

  char magic[8];
  std::uint64_t bytes;  ///< Of the whole segment.
  std::uint32_t papers;
  std::uint32_t reserved;
  Part parts[segment_parts];
  std::uint32_t reserved_too;
  std::uint32_t checksum;  ///< CRC-32 of what stands before.
};
static_assert(sizeof(SegmentHeader) == 24 + 16 * segment_parts + 8);

/// A paper by the number of its segment in the file and its number there.
struct PaperPlace {
  std::uint32_t segment = 0;
  std::uint32_t paper = 0;

  bool operator==(const PaperPlace&) const = default;
};

constexpr std::size_t padded(std::size_t bytes) {
  return (bytes + segment_alignment - 1) / segment_alignment * segment_alignment;
}

}  // namespace daejo
