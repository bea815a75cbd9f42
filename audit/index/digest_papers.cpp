#include "audit/index/digest_papers.h"

#include <limits>
#include <unordered_set>
#include <utility>

namespace daejo::audit {
namespace {

std::uint16_t length_of(const Document& document) {
  constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();
  return static_cast<std::uint16_t>(std::min(document.terms.size(), longest));
}

}  // namespace

/// Some of the digest's papers: no more than can be numbered with 16 bits.
class DigestPapers::Part final : public SearchedPapers {
 public:
  /// `documents` are those of the whole digest. `numbers` says which of them belong to this part.
  Part(std::span<const Document* const> documents, std::vector<std::size_t> numbers)
      : documents_(documents), numbers_(std::move(numbers)) {
    std::vector<std::pair<EnglishTermId, std::uint16_t>> pairs;
    for (std::size_t paper = 0; paper < numbers_.size(); ++paper) {
      const Document& document = *documents_[numbers_[paper]];
      lengths_.push_back(length_of(document));
      for (const DocumentTerm& term : document.terms) {
        pairs.emplace_back(term.id, static_cast<std::uint16_t>(paper));
      }
    }
    std::ranges::sort(pairs);
    for (const auto& [term, paper] : pairs) {
      if (terms_.empty() || terms_.back() != term) {
        terms_.push_back(term);
        offsets_.push_back(papers_.size());
      }
      papers_.push_back(paper);
    }
    offsets_.push_back(papers_.size());
  }

  std::size_t number(std::size_t paper) const { return numbers_[paper]; }
  std::span<const std::uint16_t> lengths() const override { return lengths_; }
  std::string_view id(std::size_t paper) const override { return documents_[numbers_[paper]]->arxiv_id; }

  Postings postings(EnglishTermId term) const override {
    const auto found = std::ranges::lower_bound(terms_, term);
    if (found == terms_.end() || *found != term) return {};
    const auto at = static_cast<std::size_t>(found - terms_.begin());
    return Postings::of_numbers(std::span(papers_).subspan(offsets_[at], offsets_[at + 1] - offsets_[at]));
  }

 private:
  std::span<const Document* const> documents_;
  std::vector<std::size_t> numbers_;
  std::vector<std::uint16_t> lengths_;
  std::vector<EnglishTermId> terms_;  // Distinct, in ascending order.
  std::vector<std::size_t> offsets_;  // Into `papers_`; one more than there are terms.
  std::vector<std::uint16_t> papers_;
};

DigestPapers::DigestPapers(std::vector<const Document*> documents) : documents_(std::move(documents)) {
  std::unordered_set<std::string_view> ids;
  std::vector<std::size_t> numbers;
  const auto add_part = [&] {
    if (!numbers.empty())
      parts_.push_back(std::make_unique<const Part>(documents_, std::exchange(numbers, {})));
  };
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    if (!ids.insert(documents_[i]->arxiv_id).second) continue;
    numbers.push_back(i);
    if (numbers.size() == most_papers_in_segment) add_part();
  }
  add_part();
}

DigestPapers::~DigestPapers() = default;
DigestPapers::DigestPapers(DigestPapers&&) noexcept = default;

std::vector<std::size_t> DigestPapers::search(std::span<const TermWeight> terms, std::size_t most,
                                              const PaperScore& least, std::size_t first,
                                              std::size_t last) const {
  std::vector<const SearchedPapers*> parts;
  parts.reserve(parts_.size());
  for (const auto& part : parts_) parts.push_back(part.get());
  const auto number_of_place = [&](PaperPlace place) { return parts_[place.segment]->number(place.paper); };
  const auto left_out = documents().subspan(first, last - first);
  const auto skip = [&](PaperPlace place) {
    const std::string_view id = parts[place.segment]->id(place.paper);
    return std::ranges::any_of(left_out, [&](const Document* document) { return document->arxiv_id == id; });
  };
  std::vector<std::size_t> numbers;
  for (const FoundPaper& found : PostingsSearch().search(parts, terms, most, least, skip)) {
    numbers.push_back(number_of_place(found.place));
  }
  return numbers;
}

PaperScore score_of(const Document& document, std::span<const TermWeight> terms) {
  PaperScore score{0, length_norm(length_of(document))};
  for (const TermWeight& term : terms) {
    if (std::ranges::binary_search(document.terms, term.term, {}, &DocumentTerm::id))
      score.sum += term.weight;
  }
  return score;
}

}  // namespace daejo::audit
