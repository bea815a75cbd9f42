#include "audit/index/make_segment.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "audit/index/checksum.h"
#include "audit/index/postings.h"
#include "audit/index/term_bytes.h"

namespace daejo::audit {
namespace {

/// Several texts, stored end to end. `offsets` are the start of each text and the end of the last one.
struct Texts {
  std::vector<std::uint32_t> offsets = {0};
  std::string bytes;

  void add(const std::string& text) {
    bytes += text;
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
};

/// Numbers the terms of a segment. A term of the vocabulary keeps its number there. The other terms get the
/// numbers after the vocabulary's, in ascending order of their ids.
class TermOrder {
 public:
  TermOrder(std::span<const IndexedPaper> papers, std::size_t known) : known_(known) {
    for (const IndexedPaper& paper : papers) {
      std::ranges::copy_if(paper.terms, std::back_inserter(unknown_), is_unknown);
    }
    std::ranges::sort(unknown_);
    unknown_.erase(std::unique(unknown_.begin(), unknown_.end()), unknown_.end());
  }

  std::uint32_t place(EnglishTermId term) const {
    if (!is_unknown(term)) return static_cast<std::uint32_t>(term);
    const auto at = std::ranges::lower_bound(unknown_, term) - unknown_.begin();
    return static_cast<std::uint32_t>(known_ + static_cast<std::size_t>(at));
  }

  std::size_t known() const { return known_; }
  std::size_t size() const { return known_ + unknown_.size(); }
  const std::vector<EnglishTermId>& unknown() const { return unknown_; }

 private:
  std::size_t known_;
  std::vector<EnglishTermId> unknown_;
};

/// The terms of each paper, and the papers of each term.
struct TermArrays {
  std::vector<std::uint32_t> paper_offsets = {0};  // Where each paper's terms start in `paper_terms`.
  std::vector<std::uint8_t> paper_terms;
  std::vector<std::uint32_t> known_offsets;  // Where the papers of each term start in `postings`.
  std::vector<std::uint32_t> unknown_offsets;
  std::vector<std::uint16_t> postings;
};

TermArrays arrange_terms(std::span<const IndexedPaper> papers, const TermOrder& order) {
  TermArrays arrays;
  std::vector<std::uint32_t> places;  // The terms of all papers, end to end, as numbered by `order`.
  // For each term, where its papers start in `numbers`. Filling `numbers` advances each to where they end.
  std::vector<std::size_t> ends(order.size() + 1, 0);
  for (const IndexedPaper& paper : papers) {
    DifferenceWriter writer(arrays.paper_terms);
    for (const EnglishTermId term : paper.terms) {
      const std::uint32_t place = order.place(term);
      writer.add(place);
      places.push_back(place);
      ++ends[place + 1];
    }
    arrays.paper_offsets.push_back(static_cast<std::uint32_t>(arrays.paper_terms.size()));
  }
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<std::uint16_t> numbers(places.size());
  std::size_t at = 0;
  for (std::size_t paper = 0; paper < papers.size(); ++paper) {
    for (std::size_t i = 0; i < papers[paper].terms.size(); ++i) {
      numbers[ends[places[at++]]++] = static_cast<std::uint16_t>(paper);
    }
  }
  const auto add_terms = [&](std::size_t begin, std::size_t end, std::vector<std::uint32_t>& offsets) {
    offsets.push_back(static_cast<std::uint32_t>(arrays.postings.size()));
    for (std::size_t term = begin; term < end; ++term) {
      const std::size_t first = term == 0 ? 0 : ends[term - 1];
      append_postings(arrays.postings, std::span(numbers).subspan(first, ends[term] - first));
      offsets.push_back(static_cast<std::uint32_t>(arrays.postings.size()));
    }
  };
  add_terms(0, order.known(), arrays.known_offsets);
  add_terms(order.known(), order.size(), arrays.unknown_offsets);
  return arrays;
}

/// Builds the bytes of a segment in memory. The arrays must be added in the order of `SegmentPart`.
class SegmentBytes {
 public:
  template <typename Elements>
  void add(SegmentPart part, const Elements& elements) {
    const auto bytes = std::as_bytes(std::span(elements));
    header_.parts[static_cast<std::size_t>(part)] = {bytes.size(), checksum_of(bytes), 0};
    out_.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    out_.resize(padded(out_.size()), '\0');
  }

  std::string finish(std::size_t papers) {
    std::memcpy(header_.magic, segment_magic, sizeof segment_magic);
    header_.bytes = out_.size();
    header_.papers = static_cast<std::uint32_t>(papers);
    header_.checksum = header_checksum(header_);
    std::memcpy(out_.data(), &header_, sizeof header_);
    return std::move(out_);
  }

 private:
  SegmentHeader header_{};
  std::string out_ = std::string(sizeof(SegmentHeader), '\0');
};

}  // namespace

std::string make_segment(std::span<const IndexedPaper> papers, std::span<const PaperPlace> replaced,
                         std::size_t vocabulary_terms) {
  std::vector<std::uint16_t> lengths;
  std::vector<PaperVersion> versions;
  Texts ids;
  Texts titles;
  for (const IndexedPaper& paper : papers) {
    lengths.push_back(static_cast<std::uint16_t>(paper.terms.size()));
    versions.push_back(paper.version);
    ids.add(paper.id);
    titles.add(paper.title);
  }
  const TermOrder order(papers, vocabulary_terms);
  const TermArrays terms = arrange_terms(papers, order);
  SegmentBytes segment;
  segment.add(SegmentPart::lengths, lengths);
  segment.add(SegmentPart::versions, versions);
  segment.add(SegmentPart::id_offsets, ids.offsets);
  segment.add(SegmentPart::ids, ids.bytes);
  segment.add(SegmentPart::title_offsets, titles.offsets);
  segment.add(SegmentPart::titles, titles.bytes);
  segment.add(SegmentPart::known_offsets, terms.known_offsets);
  segment.add(SegmentPart::unknown_terms, order.unknown());
  segment.add(SegmentPart::unknown_offsets, terms.unknown_offsets);
  segment.add(SegmentPart::postings, terms.postings);
  segment.add(SegmentPart::term_offsets, terms.paper_offsets);
  segment.add(SegmentPart::terms, terms.paper_terms);
  segment.add(SegmentPart::replaced, replaced);
  return segment.finish(papers.size());
}

}  // namespace daejo::audit
