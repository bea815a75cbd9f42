#include "audit/index/segment.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "audit/index/checksum.h"
#include "audit/index/term_bytes.h"
#include "base/error.h"

namespace daejo::audit {

void Segment::refuse(const std::string& what) const {
  throw InputError({file_}, "The index is damaged: " + what + "; copy it again or build it anew.");
}

template <typename T>
std::span<const T> Segment::part(SegmentPart part) const {
  const std::span<const std::byte> bytes = parts_[static_cast<std::size_t>(part)];
  if (bytes.size() % sizeof(T) != 0) refuse("its " + std::string(to_string(part)) + " have the wrong size");
  return {reinterpret_cast<const T*>(bytes.data()), bytes.size() / sizeof(T)};
}

Segment::Segment(std::span<const std::byte> bytes, std::string file, std::size_t vocabulary_terms)
    : file_(std::move(file)) {
  if (bytes.size() < sizeof header_) refuse("it ends inside a segment's header");
  std::memcpy(&header_, bytes.data(), sizeof header_);
  if (std::memcmp(header_.magic, segment_magic, sizeof segment_magic) != 0 ||
      header_checksum(header_) != header_.checksum) {
    refuse("a segment's header does not fit its checksum");
  }
  if (header_.bytes > bytes.size()) refuse("it ends inside a segment");
  bytes_ = bytes.first(header_.bytes);
  std::size_t offset = sizeof header_;
  for (std::size_t i = 0; i < segment_parts; ++i) {
    const std::uint64_t size = header_.parts[i].bytes;
    if (offset > bytes_.size() || size > bytes_.size() - offset) refuse("a segment's parts lead out of it");
    parts_[i] = bytes_.subspan(offset, size);
    offset += padded(size);
  }
  if (offset != bytes_.size()) refuse("a segment's parts do not fill it");
  lengths_ = part<std::uint16_t>(SegmentPart::lengths);
  versions_ = part<PaperVersion>(SegmentPart::versions);
  id_offsets_ = part<std::uint32_t>(SegmentPart::id_offsets);
  ids_ = part<char>(SegmentPart::ids);
  title_offsets_ = part<std::uint32_t>(SegmentPart::title_offsets);
  titles_ = part<char>(SegmentPart::titles);
  known_offsets_ = part<std::uint32_t>(SegmentPart::known_offsets);
  unknown_terms_ = part<EnglishTermId>(SegmentPart::unknown_terms);
  unknown_offsets_ = part<std::uint32_t>(SegmentPart::unknown_offsets);
  postings_ = part<std::uint16_t>(SegmentPart::postings);
  term_offsets_ = part<std::uint32_t>(SegmentPart::term_offsets);
  terms_ = part<std::uint8_t>(SegmentPart::terms);
  replaced_ = part<PaperPlace>(SegmentPart::replaced);
  const std::size_t count = header_.papers;
  if (count > most_papers_in_segment || lengths_.size() != count || versions_.size() != count ||
      id_offsets_.size() != count + 1 || title_offsets_.size() != count + 1 ||
      term_offsets_.size() != count + 1 || known_offsets_.size() != vocabulary_terms + 1 ||
      unknown_offsets_.size() != unknown_terms_.size() + 1) {
    refuse("a segment's parts contradict each other");
  }
}

template <typename T>
std::span<const T> Segment::slice(std::span<const T> elements, std::span<const std::uint32_t> offsets,
                                  std::size_t number) const {
  const std::uint32_t begin = offsets[number];
  const std::uint32_t end = offsets[number + 1];
  if (begin > end || end > elements.size()) refuse("an offset leads out of a segment");
  return elements.subspan(begin, end - begin);
}

std::string_view Segment::id(std::size_t paper) const {
  const std::span<const char> text = slice(ids_, id_offsets_, paper);
  return {text.data(), text.size()};
}

std::string_view Segment::title(std::size_t paper) const {
  const std::span<const char> text = slice(titles_, title_offsets_, paper);
  return {text.data(), text.size()};
}

std::vector<EnglishTermId> Segment::terms(std::size_t paper) const {
  DifferenceReader numbers(slice(terms_, term_offsets_, paper));
  const std::size_t known = known_offsets_.size() - 1;
  std::vector<EnglishTermId> terms;
  terms.reserve(lengths_[paper]);
  while (const auto number = numbers.next()) {
    if (*number >= known + unknown_terms_.size()) refuse("a paper has a term that does not exist");
    const EnglishTermId term = *number < known ? EnglishTermId{*number} : unknown_terms_[*number - known];
    if (*number >= known && !is_unknown(term)) refuse("an unknown term has the number of a known one");
    terms.push_back(term);
  }
  if (!numbers.is_at_end() || terms.size() != lengths_[paper]) refuse("a paper's terms cannot be read");
  return terms;
}

IndexedPaper Segment::paper(std::size_t paper) const {
  return {std::string(id(paper)), version(paper), std::string(title(paper)), terms(paper)};
}

Postings Segment::postings(EnglishTermId term) const {
  if (!is_unknown(term)) {
    if (term + 1 >= known_offsets_.size()) return {};
    return Postings(slice(postings_, known_offsets_, term));
  }
  const auto found = std::ranges::lower_bound(unknown_terms_, term);
  if (found == unknown_terms_.end() || *found != term) return {};
  return Postings(
      slice(postings_, unknown_offsets_, static_cast<std::size_t>(found - unknown_terms_.begin())));
}

void Segment::verify() const {
  for (std::size_t i = 0; i < segment_parts; ++i) {
    if (checksum_of(parts_[i]) == header_.parts[i].checksum) continue;
    refuse("the checksum of its " + std::string(to_string(static_cast<SegmentPart>(i))) +
           " does not fit their content");
  }
}

}  // namespace daejo::audit
